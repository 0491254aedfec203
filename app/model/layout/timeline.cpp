// Puts the timeline together: title and tabs, axis, names, lanes, arrows, chapters, playhead.
// Rule: lanes and names answer as what they are, so that a card lights up with its lane.
#include "app/model/layout/timeline.h"

#include <algorithm>

#include "app/model/layout/axis_ticks.h"
#include "app/model/layout/controls.h"
#include "app/model/layout/lane_painter.h"
#include "app/model/layout/more_count.h"
#include "app/model/layout/timeline_space.h"
#include "app/model/layout/wake_arrows.h"

namespace app::model::layout {
namespace {

constexpr float TickSpacing = 96;
constexpr float NarrowestCell = 3;
constexpr float MostPieces = 2400;

Target target_of(const Lane& lane, LaneIndex index) {
  switch (lane.kind) {
    case Lane::Kind::Task:
      return {Target::On::Task, lane.id};
    case Lane::Kind::ThreadJob:
    case Lane::Kind::ProcessJob:
      return {Target::On::Job, lane.id};
    case Lane::Kind::Loop:
      break;
  }
  return {Target::On::Lane, index};
}

class TimelinePainter {
 public:
  TimelinePainter(const TimelineScene& scene, const UiState& ui)
      : scene_(scene),
        ui_(ui),
        space_(timeline_space(scene.timeline, scene.box, ui.scroll_of(Panel::Timeline))),
        scale_(scene.timeline, ui.axis, ui.zoom, space_.area) {
    playhead_ =
        scale_.axis() == Axis::Time ? scale_.x_of_time(scene.clock) : scale_.cursor_x(scene.cursor);
    drawing_.bounds = scene.box;
  }

  TimelinePicture paint() {
    drawing_.add(Rect{.box = scene_.box, .fill = {Ink::Panel}});
    add_head();
    add_axis();
    drawing_.add_hot(whole_area(), {Target::On::TimelineArea});
    add_names();
    add_lanes();
    add_chapters();
    add_playhead();
    return {std::move(drawing_), scale_, space_.scroll_limit};
  }

 private:
  Box whole_area() const {
    const Box& area = space_.area;
    return {area.x, space_.axis.y, area.w, area.bottom() - space_.axis.y};
  }

  bool is_lit(const Target& target) const { return ui_.hover == target; }
  bool is_chosen(const Target& target) const { return ui_.selection == target; }

  void add_head() {
    const float title = add_text(drawing_, space_.head, "Timeline", Heading);
    const auto tab = [](Tab name) {
      return Target{Target::On::Tab, static_cast<std::uint32_t>(name)};
    };
    const float x = std::max(space_.area.x, space_.head.x + title + 24);
    add_tabs(drawing_, {x, space_.head.y, space_.head.right() - x, space_.head.h},
             {{"time", tab(Tab::Time), ui_.axis == Axis::Time},
              {"story", tab(Tab::Story), ui_.axis == Axis::Story}},
             ui_);
  }

  void add_axis() {
    for (const AxisTick& tick : axis_ticks(scene_.timeline, scale_, TickSpacing)) {
      if (tick.x < space_.area.x - 1) continue;
      drawing_.add(Line{.from = {tick.x, space_.axis.y + 4}, .to = {tick.x, space_.area.bottom()}});
      const float w = width(tick.label, QuietCode);
      if (tick.x + 5 + w > scene_.box.right() - 4) continue;
      add_text(drawing_, {tick.x + 5, space_.axis.y, w + 1, space_.axis.h}, tick.label, QuietCode);
    }
  }

  void add_names() {
    const Box& gutter = space_.gutter;
    drawing_.add(Clip{{scene_.box.x, gutter.y, scene_.box.w, gutter.h}});
    for (std::size_t i = space_.first; i < space_.last; ++i)
      add_name(i);
    drawing_.add(ClipEnd{});
    if (space_.below == 0 && space_.scroll <= 0) return;
    const Box count{gutter.x, gutter.bottom(), gutter.w, 20};
    if (space_.below > 0) {
      add_more(drawing_, count, space_.below, "more lanes");
    } else {
      add_text(drawing_, count, "last lane", Quiet, Align::Centre);
    }
  }

  void add_name(std::size_t index) {
    const Lane& lane = scene_.timeline.lanes()[space_.lanes[index]];
    const Target target = target_of(lane, space_.lanes[index]);
    const Box row = space_.row(index);
    if (is_lit(target) || is_chosen(target))
      drawing_.add(Rect{.box = {scene_.box.x + 6, row.y, scene_.box.w - 12, row.h},
                        .radius = 4,
                        .fill = {Ink::Highlight}});
    const float indent = lane_indent(lane);
    const Box name{row.x + indent, row.y, space_.gutter.w - 10 - indent, row.h};
    add_text(drawing_, name, lane_label(lane), is_on_thread(lane) ? Body : Quiet);
    drawing_.add_hot(visible(row), target);
  }

  /// The part of a row that the scrolling shows.
  Box visible(const Box& row) const {
    const float top = std::max(row.y, space_.area.y);
    return {row.x, top, row.w, std::max(0.0F, std::min(row.bottom(), space_.area.bottom()) - top)};
  }

  bool is_on_thread(const Lane& lane) const {
    if (lane.kind == Lane::Kind::Loop) return true;
    if (lane.kind != Lane::Kind::Task) return false;
    const auto state = scene_.timeline.state_at(lane.id, scene_.cursor);
    return state == State::Running || state == State::Blocking;
  }

  /// The playhead, or while the loop is blocked the end of that: nothing else can come in between.
  float lit_until() const {
    const Stretch* block = scene_.timeline.blocked_at(scene_.cursor);
    if (!block) return playhead_;
    const float end =
        scale_.axis() == Axis::Time ? scale_.x_of_time(block->until) : scale_.x_of(block->end);
    return std::max(playhead_, end);
  }

  void add_lanes() {
    const Box& area = space_.area;
    drawing_.add(Clip{{area.x - 3, area.y, scene_.box.right() - area.x - 1, area.h}});
    const auto rows = static_cast<float>(std::max<std::size_t>(space_.last - space_.first, 1));
    const float cell = std::max(NarrowestCell, area.w * rows / MostPieces);
    LanePainter lanes(drawing_, scene_, scale_, cell);
    lanes.set_lit_until(lit_until());
    for (std::size_t i = space_.first; i < space_.last; ++i) {
      if (space_.lanes[i] == LoopLane) {
        lanes.add_loop(space_.bar(i));
      } else {
        lanes.add_lane(space_.lanes[i], space_.bar(i));
      }
    }
    add_wake_arrows(drawing_, scene_, ui_, space_, scale_);
    drawing_.add(ClipEnd{});
  }

  void add_chapters() {
    const float y = space_.axis.bottom() - 5;
    for (const ChapterMark& chapter : scene_.chapters) {
      const float x = scale_.cursor_x(chapter.record);
      if (x < space_.area.x - 1 || x > space_.area.right() + 1) continue;
      Path mark = polyline({{x, y - 5}, {x + 4, y}, {x, y + 5}, {x - 4, y}});
      mark.is_closed = true;
      mark.fill = {Ink::Accent};
      drawing_.add(std::move(mark));
      drawing_.add_hot({x - 6, y - 7, 12, 14}, {Target::On::Record, chapter.record});
    }
  }

  void add_playhead() {
    const Box& area = space_.area;
    if (playhead_ < area.x - 2 || playhead_ > area.right() + 2) return;
    const float top = space_.axis.y + 1;
    drawing_.add(Line{.from = {playhead_, top},
                      .to = {playhead_, area.bottom()},
                      .paint = {Ink::Accent},
                      .width = 2});
    Path handle =
        polyline({{playhead_ - 7, top - 3}, {playhead_ + 7, top - 3}, {playhead_, top + 8}});
    handle.is_closed = true;
    handle.fill = {Ink::Accent};
    drawing_.add(std::move(handle));
  }

  const TimelineScene& scene_;
  const UiState& ui_;
  TimelineSpace space_;
  AxisScale scale_;
  float playhead_ = 0;
  Drawing drawing_;
};

}  // namespace

TimelinePicture timeline_picture(const TimelineScene& scene, const UiState& ui) {
  return TimelinePainter(scene, ui).paint();
}

}  // namespace app::model::layout
