// Joining the panels: each is asked for its picture in the place the frame gave it.
// Rule: this file places and orders; what a panel looks like is the panel's own.
#include "app/model/layout/window.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "app/model/layout/comparison.h"
#include "app/model/layout/controls.h"
#include "app/model/layout/panels.h"
#include "app/model/layout/sheets.h"
#include "app/model/layout/shown_listing.h"
#include "app/model/layout/stage.h"
#include "app/model/layout/strips.h"
#include "app/model/layout/timeline.h"
#include "app/model/layout/timeline_space.h"
#include "app/model/line_records.h"

namespace app::model::layout {

namespace {

struct Canvas {
  const WindowInput& input;
  WindowPicture picture;
  /// The answer about the selection; the title is empty when there is none.
  Why answer{};
  /// True once the answer stands on the stage.
  bool is_answered = false;

  bool is_open() const { return input.run.timeline != nullptr; }
  void append(const Drawing& drawing) { picture.drawing.append(drawing); }
  void append(Panel panel, const PanelPicture& made) {
    append(made.drawing);
    picture.scroll_limit[static_cast<std::size_t>(panel)] = made.scroll_limit;
    picture.followed[static_cast<std::size_t>(panel)] = made.followed;
  }
};

std::string_view title_of(Panel panel) {
  switch (panel) {
    case Panel::Code:
      return "Code";
    case Panel::Output:
      return "Output";
    case Panel::Stage:
      return "Stage";
    case Panel::Now:
      return "Now";
    case Panel::Lesson:
      return "Lesson";
    case Panel::Insights:
      return "Insights";
    case Panel::Timeline:
      return "Timeline";
    default:
      return "";
  }
}

/// How many insights there are, beside the tab behind which they stand; 0: none.
std::size_t badge_of(const WindowInput& input, Panel panel) {
  return panel == Panel::Insights ? input.run.insights.size() : 0;
}

float tab_width(const WindowInput& input, Panel panel) {
  return width(title_of(panel), Bold) + badge_width(badge_of(input, panel)) + 16;
}

/// The panels whose tabs fit beside each other with the front one among them; all when they fit.
std::vector<Panel> tabs_within(const WindowInput& input, const Place& place, float room) {
  std::vector<Panel> shown;
  float used = 0;
  const auto front = std::ranges::find(place.panels, place.front);
  for (auto at = place.panels.begin(); at != place.panels.end(); ++at) {
    const float w = tab_width(input, *at);
    while (!shown.empty() && at <= front && used + w > room) {
      used -= tab_width(input, shown.front());
      shown.erase(shown.begin());
    }
    if (used + w > room && at > front) break;
    shown.push_back(*at);
    used += w;
  }
  return shown;
}

void add_place_tabs(Drawing& drawing, const Place& place, const WindowInput& input) {
  constexpr float MoreWidth = 44;
  Box line = title_line(place.box);
  std::vector<Panel> shown = tabs_within(input, place, line.w);
  const std::size_t all = place.panels.size();
  if (shown.size() < all) {
    line.w -= MoreWidth;
    shown = tabs_within(input, place, line.w);
    add_button(drawing,
               {.box = {line.right() + 8, line.y + 6, MoreWidth - 8, ButtonHeight},
                .text = fmt::format("+{}", all - shown.size()),
                .target = target_of(Action::NextTab)},
               input.ui);
  }
  std::vector<TabLabel> tabs;
  for (const Panel panel : shown)
    tabs.push_back({title_of(panel),
                    {Target::On::Tab, static_cast<std::uint32_t>(Tab::Front),
                     static_cast<std::uint32_t>(panel)},
                    panel == place.front,
                    badge_of(input, panel)});
  add_tabs(drawing, {line.x, line.y, line.w + 1, line.h}, tabs, input.ui);
}

StageScene stage_scene(const WindowInput& input, const Box& box) {
  const RunInput& run = input.run;
  const bool is_cpp = run.timeline->trace().meta().language == "c++";
  return {.timeline = *run.timeline,
          .now = *run.snapshot,
          .listing = is_cpp ? run.cpp : run.python,
          .file = main_file(*run.timeline),
          .shown = shown_listing(run, input.ui.listing).shown,
          .clock = run.playback->clock(),
          .moves = run.playback->moves(),
          .box = box};
}

TimelineScene timeline_scene(const WindowInput& input, const Box& box) {
  const RunInput& run = input.run;
  return {.timeline = *run.timeline,
          .cursor = run.playback->record(),
          .clock = run.playback->clock(),
          .detail = run.playback->detail(),
          .chapters = run.lesson == nullptr ? std::span<const ChapterMark>{} : run.lesson->chapters,
          .ghost = run.ghost,
          .box = box};
}

void add_stage(Canvas& canvas, const Box& box) {
  if (!canvas.is_open()) {
    add_title(canvas.picture.drawing, box, "Stage");
    return;
  }
  StageScene scene = stage_scene(canvas.input, box);
  scene.answer = &canvas.answer;
  const StagePicture made = stage(scene, canvas.input.ui);
  canvas.append(made.drawing);
  canvas.is_answered = made.is_answered;
}

void add_timeline(Canvas& canvas, const Box& box) {
  if (!canvas.is_open()) {
    add_title(canvas.picture.drawing, box, "Timeline");
    return;
  }
  const TimelinePicture made = timeline_picture(timeline_scene(canvas.input, box), canvas.input.ui);
  canvas.append(Panel::Timeline, {made.drawing, made.scroll_limit, made.scroll});
  canvas.picture.scale = made.scale;
  canvas.picture.playhead = made.playhead;
}

void add_panel(Canvas& canvas, const Place& place) {
  const bool is_shared = place.panels.size() > 1;
  const PanelSpace space{place.box, is_shared};
  switch (place.front) {
    case Panel::Code:
      return canvas.append(Panel::Code, code_panel(canvas.input, space));
    case Panel::Output:
      return canvas.append(Panel::Output, output_panel(canvas.input, space));
    case Panel::Now:
      return canvas.append(
          Panel::Now, now_panel(canvas.input, space, canvas.is_answered ? Why{} : canvas.answer));
    case Panel::Lesson:
      return canvas.append(Panel::Lesson, lesson_panel(canvas.input, space));
    case Panel::Insights:
      return canvas.append(Panel::Insights, insights_panel(canvas.input, space));
    case Panel::Stage:
      return add_stage(canvas, is_shared ? below_title(place.box) : place.box);
    case Panel::Timeline:
      return add_timeline(canvas, is_shared ? below_title(place.box) : place.box);
    default:
      return;
  }
}

/// The stage comes before the rest: whether it took the answer decides what Now shows.
void add_places(Canvas& canvas) {
  const auto add = [&](const Place& place) {
    add_ground(canvas.picture.drawing, place.box);
    canvas.picture.drawing.add_hot(place.box,
                                   {Target::On::Panel, static_cast<std::uint32_t>(place.front)});
    add_panel(canvas, place);
    if (place.panels.size() > 1) add_place_tabs(canvas.picture.drawing, place, canvas.input);
  };
  const auto& places = canvas.picture.frame.places;
  for (const Place& place : places)
    if (place.front == Panel::Stage) add(place);
  for (const Place& place : places)
    if (place.front != Panel::Stage) add(place);
  for (const Place& place : places)
    add_edges(canvas.picture.drawing, place.box);
}

/// In place of all panels. The frame tells where they are.
void add_comparison(Canvas& canvas) {
  Frame& frame = canvas.picture.frame;
  const float top = frame.strips.bottom();
  ComparisonPicture made =
      comparison(canvas.input, {0, top, frame.size.w, std::max(0.0F, frame.transport.y - top)});
  canvas.append(made.drawing);
  canvas.picture.scroll_limit = made.scroll_limit;
  canvas.picture.followed = made.followed;
  canvas.picture.scale = made.scale;
  canvas.picture.playhead = made.playhead;
  frame.places = std::move(made.places);
}

void add_sheet(Canvas& canvas, const Box& all) {
  const WindowInput& input = canvas.input;
  switch (input.ui.sheet) {
    case Sheet::None:
      return;
    case Sheet::Lessons:
      return canvas.append(Panel::Lessons, lessons_drawer(input, all));
    case Sheet::Help:
      return canvas.append(Panel::Help, help_sheet(input, all));
    case Sheet::Chooser:
      return canvas.append(Panel::Chooser, chooser(input, all));
    case Sheet::Export:
      return canvas.append(Panel::TopBar, export_menu(input, all));
    case Sheet::TextSize:
      return canvas.append(Panel::TopBar, text_size_menu(input, all));
  }
}

/// A ring around what Enter would press; nothing when that is not there.
void add_focus(Drawing& drawing, const Target& focus) {
  if (focus.on == Target::On::None) return;
  const auto found =
      std::ranges::find(drawing.hot.rbegin(), drawing.hot.rend(), focus, &Hot::target);
  if (found == drawing.hot.rend()) return;
  drawing.add(Rect{.box = found->box.inset(-2),
                   .radius = Radius + 2,
                   .stroke = {Ink::Accent},
                   .stroke_width = 2});
}

std::size_t lane_count(const WindowInput& input) {
  return input.run.timeline == nullptr ? 0 : row_count(*input.run.timeline);
}

/// Of the longer listing, so that a change of language moves nothing.
std::size_t code_lines(const WindowInput& input) {
  std::size_t most = 0;
  for (const Listing* listing : {input.run.python, input.run.cpp})
    if (listing != nullptr) most = std::max(most, listing->lines().size());
  return most;
}

Frame frame_of(const WindowInput& input) {
  return frame({.size = input.size,
                .strips = strips_height(input, input.size.w),
                .lanes = lane_count(input),
                .code_lines = code_lines(input),
                .output_lines = input.run.timeline ? input.run.timeline->prints().size() : 0,
                .has_pictures = input.run.timeline && !input.run.timeline->pictures().empty(),
                .is_growing = input.is_growing,
                .front = input.ui.front});
}

Why answer_of(const WindowInput& input) {
  const bool asks = input.ui.selection.on != Target::On::None && input.run.playback != nullptr;
  return asks ? why(*input.run.timeline, input.ui.selection, input.run.playback->record()) : Why{};
}

Box whole(const WindowInput& input) { return {0, 0, input.size.w, input.size.h}; }

}  // namespace

WindowPicture window(const WindowInput& input) {
  const Box all = whole(input);
  Canvas canvas{.input = input, .picture = {}, .answer = answer_of(input)};
  Drawing& drawing = canvas.picture.drawing;
  drawing.bounds = all;
  canvas.picture.frame = frame_of(input);
  drawing.add(Rect{.box = all, .fill = {Ink::Background}});
  canvas.append(top_bar(input, canvas.picture.frame.top_bar));
  canvas.append(strips(input, canvas.picture.frame.strips));
  if (input.comparison != nullptr)
    add_comparison(canvas);
  else
    add_places(canvas);
  canvas.append(transport(input, canvas.picture.frame.transport));
  add_sheet(canvas, all);
  add_focus(drawing, input.ui.focus);
  return std::move(canvas.picture);
}

Size fitting_size(ExportWhat what, const Timeline& timeline) {
  switch (what) {
    case ExportWhat::Timeline:
      return {1440, timeline_height(timeline)};
    case ExportWhat::Stage:
      return {960, 600};
    case ExportWhat::Window:
      return {1440, 900};
  }
  return {1440, 900};
}

Drawing stage_alone(const WindowInput& input) {
  return stage(stage_scene(input, whole(input)), input.ui).drawing;
}

Drawing timeline_alone(const WindowInput& input) {
  return timeline_picture(timeline_scene(input, whole(input)), input.ui).drawing;
}

}  // namespace app::model::layout
