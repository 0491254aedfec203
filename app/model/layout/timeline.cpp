// Puts the timeline together: title and tabs, axis, names, lanes, arrows, chapters, playhead.
// Rule: lanes and names answer as what they are, so that a card lights up with its lane.
#include "app/model/layout/timeline.h"

#include <algorithm>

#include "app/model/layout/axis_ticks.h"
#include "app/model/layout/controls.h"
#include "app/model/layout/ghost.h"
#include "app/model/layout/lane_painter.h"
#include "app/model/layout/more_count.h"
#include "app/model/layout/scrolling.h"
#include "app/model/layout/timeline_space.h"
#include "app/model/layout/wake_arrows.h"
#include "app/model/words.h"

namespace app::model::layout {
namespace {

constexpr float TickSpacing = 96;
constexpr float NarrowestCell = 3;
constexpr float MostPieces = 2400;

/// A worker answers as the job it runs at `n`, or ran last; before its first as that.
Target target_of(const Timeline& timeline, LaneIndex index, RecordIndex n) {
  const Lane& lane = timeline.lanes()[index];
  if (lane.kind == Lane::Kind::Task) return {Target::On::Task, lane.id};
  const auto spans = timeline.spans(index);
  if (!lane.is_worker() || spans.empty()) return {Target::On::Lane, index};
  const Span* span = timeline.lane_span_at(index, n);
  return {Target::On::Job, timeline.lanes()[(span ? *span : spans.front()).lane].id};
}

/// The lane in whose row the record at `n` happens, when that is not the loop's own.
std::optional<LaneIndex> acting_lane(const Timeline& timeline, RecordIndex n) {
  const trace::Record& record = timeline.record(n);
  const JobStory* job = is_of_a_job(record) ? timeline.job(record.job) : nullptr;
  if (job) return timeline.row_lane(job->lane);
  const RunStay* run = timeline.last_run_at(n);
  const TaskStory* task = run ? timeline.task(run->task) : nullptr;
  return task ? std::optional(task->lane) : std::nullopt;
}

/// A program that takes no time has only its story to show.
Axis shown_axis(const TimelineScene& scene, const UiState& ui) {
  const bool takes_time = scene.timeline.duration() > 0 || scene.shared;
  return takes_time ? ui.axis : Axis::Story;
}

AxisLength length_of(const TimelineScene& scene) {
  if (scene.shared) return scene.shared->length;
  return {.time = scene.ghost ? scene.ghost->duration() : 0};
}

class TimelinePainter {
 public:
  TimelinePainter(const TimelineScene& scene, const UiState& ui)
      : scene_(scene),
        ui_(ui),
        space_(space_of(scene, followed_scroll(scene, ui))),
        scale_(scene.timeline, shown_axis(scene, ui), ui.zoom, space_.area, length_of(scene)),
        end_(scene.shared ? run_end() : ghost_end(scene, space_, scale_)) {
    playhead_ = scene.shared                  ? scale_.x_of_fraction(scene.shared->cursor)
                : scale_.axis() == Axis::Time ? scale_.x_of_time(scene.clock)
                                              : scale_.cursor_x(scene.cursor);
    drawing_.bounds = scene.box;
  }

  TimelinePicture paint() {
    drawing_.add(Rect{.box = scene_.box, .fill = {Ink::Panel}});
    if (scene_.shared) add_thread_of_cursor();
    add_head();
    add_chapters();
    add_axis();
    drawing_.add_hot(whole_area(), {Target::On::TimelineArea});
    add_names();
    add_lanes();
    add_end_mark(drawing_, end_, space_);
    for (const Point& mark : marks_)
      add_chapter_mark(mark);
    add_playhead();
    drawing_.hot.insert(drawing_.hot.end(), chapter_hot_.begin(), chapter_hot_.end());
    return {std::move(drawing_), scale_, playhead_, space_.scroll_limit, space_.scroll};
  }

 private:
  static TimelineSpace space_of(const TimelineScene& scene, float scroll) {
    return timeline_space(scene.timeline, scene.box, scroll,
                          scene.shared ? scene.shared->lanes : LaneWishes{});
  }

  /// Where the lanes stand so that the one that acts is among them, unless a person scrolled.
  static float followed_scroll(const TimelineScene& scene, const UiState& ui) {
    const float scroll = ui.scroll_of(Panel::Timeline);
    if (!ui.timeline_follows || scene.timeline.size() == 0) return scroll;
    const auto lane = acting_lane(scene.timeline, scene.cursor);
    if (!lane) return scroll;
    const TimelineSpace space = space_of(scene, scroll);
    const auto row = space.row_of(*lane);
    if (!row || *row == 0 || space.scroll_limit <= 0) return scroll;
    const float height = space.row_height;
    const float top = static_cast<float>(*row - 1) * height;
    const float room = space.area.h - height;
    return scroll_to_show({top, top + height, height}, room, room + space.scroll_limit,
                          space.scroll);
  }

  Box whole_area() const {
    const Box& area = space_.area;
    return {area.x, space_.axis.y, area.w, area.bottom() - space_.axis.y};
  }

  bool is_lit(const Target& target) const { return ui_.hover == target; }

  /// `target` names the lane of this row, or a job that is drawn in it.
  bool names(const Target& target, std::size_t index) const {
    const LaneIndex lane = space_.lanes[index];
    const JobStory* job = target.on == Target::On::Job ? scene_.timeline.job(target.id) : nullptr;
    if (job) return scene_.timeline.row_lane(job->lane) == lane;
    return target == target_of(scene_.timeline, lane, scene_.cursor);
  }

  EndMark run_end() const {
    const trace::Time end = scene_.timeline.time(scene_.timeline.last());
    return end_mark("ends " + time_text(end), scale_.x_of(scene_.timeline.size()), space_, false);
  }

  /// The one cursor of all runs, from panel to panel; the first one's tabs stand above it.
  void add_thread_of_cursor() {
    if (playhead_ < space_.area.x - 2 || playhead_ > space_.area.right() + 2) return;
    const float top = scene_.shared->is_first ? space_.axis.y : scene_.box.y;
    drawing_.add(Line{.from = {playhead_, top},
                      .to = {playhead_, scene_.box.bottom()},
                      .paint = {Ink::Accent, 0.4F},
                      .width = 2});
  }

  /// What the run is called, on a ground of its own.
  float add_name_of_run() {
    constexpr Type Name{fonts::Face::Strong, Large, {Ink::Text}};
    const SharedAxis& shared = *scene_.shared;
    const Box& head = space_.head;
    const float most = shared.lanes.has_head ? head.w * 0.7F : head.w;
    const Box room{head.x, head.y, most, head.h};
    const std::string name = cut(shared.name, Name, room.w);
    const float w = width(name, Name);
    const Box ground{room.x - 4, room.y + 3, w + 8, room.h - 6};
    const bool is_link = shared.target.on != Target::On::None;
    const Ink fill = is_link && is_lit(shared.target) ? Ink::Highlight : Ink::Panel;
    drawing_.add(Rect{.box = ground, .radius = 4, .fill = {fill}});
    add_text(drawing_, {room.x, room.y, w + 1, room.h}, name, Name);
    if (is_link) drawing_.add_hot(ground, shared.target);
    return w;
  }

  void add_head() {
    const float title =
        scene_.shared ? add_name_of_run() : add_text(drawing_, space_.head, "Timeline", Heading);
    head_end_ = space_.head.x + title;
    if (scene_.shared && !scene_.shared->is_first) return;
    const auto tab = [](Tab name) {
      return Target{Target::On::Tab, static_cast<std::uint32_t>(name)};
    };
    const float x = space_.head.x + title + 24;
    head_end_ = x + add_tabs(drawing_, {x, space_.head.y, space_.head.right() - x, space_.head.h},
                             {{"time", tab(Tab::Time), scale_.axis() == Axis::Time},
                              {"story", tab(Tab::Story), scale_.axis() == Axis::Story}},
                             ui_);
  }

  void add_axis() {
    float free_from = space_.area.x;
    for (const AxisTick& tick : axis_ticks(scene_.timeline, scale_, TickSpacing)) {
      if (tick.x < space_.area.x - 1 || tick.x > space_.area.right() + 1) continue;
      drawing_.add(Line{.from = {tick.x, space_.axis.y + 4}, .to = {tick.x, space_.area.bottom()}});
      const float w = width(tick.label, QuietCode);
      const bool has_room = tick.x + 5 + w <= scene_.box.right() - 4;
      const float x = has_room ? tick.x + 5 : tick.x - 5 - w;
      const Box& taken = end_.words;
      const bool is_taken = taken.w > 0 && x + w > taken.x - 8 && x < taken.right() + 8;
      const bool is_crossed = playhead_ > x && playhead_ < x + w;
      if (x < free_from || is_taken || is_crossed) continue;
      drawing_.add(
          Rect{.box = {x - 2, space_.axis.y + 3, w + 4, space_.axis.h - 6}, .fill = {Ink::Panel}});
      add_text(drawing_, {x, space_.axis.y, w + 1, space_.axis.h}, tick.label, QuietCode);
      free_from = x + w + 8;
    }
  }

  void add_names() {
    const Box& gutter = space_.gutter;
    drawing_.add(Clip{{scene_.box.x, gutter.y, scene_.box.w, gutter.h}});
    for (const std::size_t i : space_.visible)
      add_name(i);
    drawing_.add(ClipEnd{});
    if (space_.below == 0 && space_.scroll <= 0) return;
    const Box count{gutter.x, gutter.bottom(), gutter.w, 20};
    if (count.bottom() > scene_.box.bottom() + 1) return;
    if (space_.below > 0) {
      add_more(drawing_, count, space_.below, "more lanes");
    } else {
      add_text(drawing_, count, "last lane", Quiet, Align::Centre);
    }
  }

  void add_name(std::size_t index) {
    const Lane& lane = scene_.timeline.lanes()[space_.lanes[index]];
    const Box row = space_.row(index);
    if (names(ui_.hover, index) || names(ui_.selection, index))
      drawing_.add(Rect{.box = {scene_.box.x + 6, row.y, scene_.box.w - 12, row.h},
                        .radius = 4,
                        .fill = {Ink::Highlight}});
    const float indent = lane_indent(lane);
    const Box name{row.x + indent, row.y, space_.gutter.w - 10 - indent, row.h};
    const Ink ink = is_on_thread(lane) ? Ink::Text : Ink::Muted;
    add_text(drawing_, name, lane_label(lane), {.size = space_.name_size, .paint = {ink}});
    const Target target = target_of(scene_.timeline, space_.lanes[index], scene_.cursor);
    drawing_.add_hot(visible(row), target);
  }

  /// The part of a row that has room in the panel.
  Box visible(const Box& row) const {
    return {row.x, row.y, row.w,
            std::max(0.0F, std::min(row.bottom(), space_.area.bottom()) - row.y)};
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
    const auto rows = static_cast<float>(space_.visible.size());
    const float cell = std::max(NarrowestCell, area.w * rows / MostPieces);
    LanePainter lanes(drawing_, scene_, scale_, cell);
    lanes.set_lit_until(lit_until());
    for (const std::size_t i : space_.visible) {
      if (space_.lanes[i] == LoopLane) {
        lanes.add_loop(space_.bar(i));
      } else {
        lanes.add_lane(space_.lanes[i], space_.bar(i));
      }
    }
    add_ghost(drawing_, scene_, space_, scale_);
    add_wake_arrows(drawing_, scene_, ui_, space_, scale_);
    lanes.add_labels();
    drawing_.add(ClipEnd{});
  }

  /// Flags over the axis: a mark with its name beside it where that fits between its neighbours.
  void add_chapters() {
    float free_from = head_end_ + 12;
    for (const ChapterMark& chapter : scene_.chapters) {
      const float x = scale_.cursor_x(chapter.record);
      if (x < space_.area.x - 1 || x > space_.area.right() + 1) continue;
      const float w = width(chapter.title, Quiet);
      const bool is_left = x + 10 + w > space_.head.right();
      const Box words{is_left ? x - 10 - w : x + 10, space_.head.y, w + 1, space_.head.h};
      const bool is_named = std::min(words.x, x - 6) >= free_from;
      const Point mark{x, is_named ? space_.head.centre().y : space_.axis.bottom() - 2};
      Box hot{x - 6, mark.y - 7, 12, 14};
      if (is_named) {
        drawing_.add(Line{.from = {x, mark.y + 6},
                          .to = {x, space_.axis.bottom()},
                          .paint = {Ink::Accent, 0.5F}});
        add_text(drawing_, words, chapter.title, Quiet);
        hot = {std::min(words.x, hot.x), mark.y - 10, w + 16, 20};
        free_from = std::max(words.right(), x + 6) + 12;
      }
      marks_.push_back(mark);
      chapter_hot_.push_back({hot, {Target::On::Record, chapter.record}});
    }
  }

  /// Smaller under the axis' labels, which it must not touch, than beside a name.
  void add_chapter_mark(Point at) {
    const float h = at.y > space_.axis.y ? 4 : 5;
    const float w = h - 1;
    Path mark = polyline({{at.x, at.y - h}, {at.x + w, at.y}, {at.x, at.y + h}, {at.x - w, at.y}});
    mark.is_closed = true;
    mark.fill = {Ink::Accent};
    drawing_.add(std::move(mark));
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
  EndMark end_;
  float playhead_ = 0;
  /// Where the title and the tabs end.
  float head_end_ = 0;
  /// Of chapters; drawn and answering above the axis.
  std::vector<Point> marks_;
  std::vector<Hot> chapter_hot_;
  Drawing drawing_;
};

}  // namespace

float timeline_height(const Timeline& timeline) {
  constexpr float Row = 28;
  constexpr float Least = 160;
  constexpr float Most = 2400;
  return std::clamp(height_for_rows(timeline, Row), Least, Most);
}

TimelinePicture timeline_picture(const TimelineScene& scene, const UiState& ui) {
  return TimelinePainter(scene, ui).paint();
}

}  // namespace app::model::layout
