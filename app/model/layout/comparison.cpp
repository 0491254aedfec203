// Each run is drawn by the panels that draw a run alone, into its row.
// Rule: a panel sees a target of its own run as if there were no other.
#include "app/model/layout/comparison.h"

#include <algorithm>

#include "app/model/layout/comparison_space.h"
#include "app/model/layout/controls.h"
#include "app/model/layout/more_count.h"
#include "app/model/layout/panels.h"
#include "app/model/layout/parameter_row.h"
#include "app/model/layout/timeline.h"
#include "app/model/layout/timeline_space.h"
#include "app/model/layout/verdict.h"

namespace app::model::layout {
namespace {

/// Tasks, jobs and objects are counted alike in runs of one program, so they light up in all of them.
bool is_shared(const Target& target) {
  using enum Target::On;
  return target.on == Task || target.on == Job || target.on == Object || target.on == Tab ||
         target.on == Action;
}

Target as_seen_by(std::uint32_t run, Target target) {
  if (target.run != run && !is_shared(target)) return {};
  target.run = 0;
  return target;
}

/// Things of the trace belong to a run; buttons and panels do not.
bool is_of_a_run(const Target& target) {
  using enum Target::On;
  switch (target.on) {
    case Task:
    case Handle:
    case Job:
    case Object:
    case Record:
    case SourceLine:
    case Lane:
      return true;
    default:
      return false;
  }
}

class ComparisonPainter {
 public:
  ComparisonPainter(const WindowInput& input, const ComparisonSpace& space)
      : input_(input), runs_(*input.comparison), space_(space) {
    for (std::size_t run = 0; run < space_.rows.size(); ++run) {
      const Timeline& timeline = *runs_.runs[run].run.timeline;
      length_.time = std::max(length_.time, timeline.duration());
      length_.story = std::max(length_.story, timeline.story_width());
    }
    lanes_.is_large = has_room_for_large();
    for (std::size_t run = 0; run < space_.rows.size(); ++run)
      lanes_.names = std::max(
          lanes_.names,
          names_width(*runs_.runs[run].run.timeline, space_.rows[run].timeline.w, lanes_.is_large));
  }

  ComparisonPicture paint(const VerdictRoom& room) {
    made_.drawing.append(verdict_band(input_, space_.verdict, room));
    add_parameters();
    for (std::uint32_t run = 0; run < space_.rows.size(); ++run)
      add_run(run);
    for (const ComparisonRow& row : space_.rows)
      for (const Box& box : {row.code, row.timeline, row.output})
        if (box.w > 0) add_edges(made_.drawing, box);
    if (space_.more.h > 0)
      add_more(made_.drawing, space_.more, runs_.runs.size() - space_.rows.size(), "more runs");
    add_edges(made_.drawing, space_.parameters.h > 0 ? space_.parameters : space_.verdict);
    return std::move(made_);
  }

 private:
  bool has_room_for_large() const {
    for (std::size_t run = 0; run < space_.rows.size(); ++run)
      if (!layout::has_room_for_large(*runs_.runs[run].run.timeline, space_.rows[run].timeline.h))
        return false;
    return true;
  }

  /// Beside each other, in equal parts up to a comfortable width.
  void add_parameters() {
    constexpr float Widest = 280;
    constexpr float Between = 32;
    const Box& box = space_.parameters;
    if (box.h <= 0) return;
    made_.drawing.add(Rect{.box = box, .fill = {Ink::Raised}});
    const auto count = static_cast<float>(runs_.parameters.size());
    const float w = std::min(Widest, (box.w - 2 * Margin - (count - 1) * Between) / count);
    float x = box.x + Margin;
    for (const std::uint32_t index : runs_.parameters) {
      add_parameter(made_.drawing, {x, box.y, w, ParameterHeight}, index, input_);
      x += w + Between;
    }
  }

  void add_run(std::uint32_t run) {
    UiState ui = input_.ui;
    ui.axis = runs_.playback->axis();
    ui.hover = as_seen_by(run, ui.hover);
    ui.selection = as_seen_by(run, ui.selection);
    const WindowInput own{.size = input_.size,
                          .ui = ui,
                          .run = runs_.runs[run].run,
                          .lessons = input_.lessons,
                          .recording = {}};
    const ComparisonRow& row = space_.rows[run];
    if (row.code.w > 0) add_panel(Panel::Code, row.code, code_panel(own, {row.code}), run);
    add_timeline(run, row.timeline, ui);
    if (row.output.w > 0)
      add_panel(Panel::Output, row.output, output_panel(own, {row.output}), run);
  }

  void add_panel(Panel panel, const Box& box, PanelPicture picture, std::uint32_t run) {
    for (Hot& hot : picture.drawing.hot)
      if (is_of_a_run(hot.target)) hot.target.run = run;
    if (panel != Panel::Timeline) add_ground(made_.drawing, box);
    made_.drawing.add_hot(box, {Target::On::Panel, static_cast<std::uint32_t>(panel)});
    made_.drawing.append(picture.drawing);
    const auto at = static_cast<std::size_t>(panel);
    made_.scroll_limit[at] = std::max(made_.scroll_limit[at], picture.scroll_limit);
    if (run == 0) made_.followed[at] = picture.followed;
    add_to_place(panel, box);
  }

  /// The panels of one column are one place.
  void add_to_place(Panel panel, const Box& box) {
    const auto found = std::ranges::find(made_.places, panel, &Place::front);
    if (found == made_.places.end())
      made_.places.push_back({box, {panel}, panel});
    else
      found->box.h = box.bottom() - found->box.y;
  }

  double cursor() const {
    const double whole = runs_.playback->axis() == Axis::Time
                             ? static_cast<double>(length_.time)
                             : 2.0 * static_cast<double>(length_.story);
    return runs_.playback->place() / whole;
  }

  /// Where the runs part, in the run that goes on there first.
  std::vector<ChapterMark> parting_of(std::uint32_t run) const {
    if (!runs_.parting) return {};
    const JointPlayback& playback = *runs_.playback;
    for (std::uint32_t first = 0; first < space_.rows.size(); ++first) {
      const RecordIndex record = playback.record_at(first, *runs_.parting);
      const std::int64_t own = place_of(playback.timeline(first), playback.axis(), record);
      if (own != playback.place_of_moment(*runs_.parting)) continue;
      if (first != run) return {};
      return {{"first difference", record}};
    }
    return {};
  }

  /// Of many runs only the first has a line for its name and the tabs.
  LaneWishes lanes_of(std::uint32_t run) const {
    LaneWishes lanes = lanes_;
    lanes.has_head = run == 0 || runs_.runs.size() <= 2;
    return lanes;
  }

  void add_timeline(std::uint32_t run, const Box& box, const UiState& ui) {
    const ComparedRun& compared = runs_.runs[run];
    const Target lesson{Target::On::Lesson, static_cast<std::uint32_t>(compared.lesson_row)};
    const SharedAxis shared{.name = compared.name,
                            .target = compared.lesson_row < 0 ? Target{} : lesson,
                            .length = length_,
                            .lanes = lanes_of(run),
                            .cursor = cursor(),
                            .is_first = run == 0};
    const std::vector<ChapterMark> chapters = parting_of(run);
    TimelinePicture picture =
        timeline_picture({.timeline = *compared.run.timeline,
                          .cursor = runs_.playback->record(run),
                          .clock = compared.run.timeline->time(runs_.playback->record(run)),
                          .detail = runs_.playback->detail(),
                          .chapters = chapters,
                          .shared = &shared,
                          .box = box},
                         ui);
    if (run == 0) {
      made_.scale = picture.scale;
      made_.playhead = picture.playhead;
    }
    add_panel(Panel::Timeline, box,
              {std::move(picture.drawing), picture.scroll_limit, picture.scroll}, run);
  }

  const WindowInput& input_;
  const ComparisonInput& runs_;
  const ComparisonSpace& space_;
  AxisLength length_;
  LaneWishes lanes_;
  ComparisonPicture made_{};
};

}  // namespace

ComparisonPicture comparison(const WindowInput& input, const Box& body) {
  constexpr float MostOfTwo = 0.3F;
  constexpr float MostOfSeveral = 0.2F;
  const ComparisonInput& runs = *input.comparison;
  const float most = runs.runs.size() > 2 ? MostOfSeveral : MostOfTwo;
  const VerdictRoom room{.width = body.w, .most_height = body.h * most};
  const ComparisonSpace space = comparison_space(body, verdict_height(runs, room), runs);
  ComparisonPicture picture = ComparisonPainter(input, space).paint(room);
  picture.places.insert(picture.places.begin(),
                        Place{space.verdict, {Panel::Insights}, Panel::Insights});
  if (space.more.h > 0) picture.places.back().box.h += space.more.h;
  if (space.parameters.h > 0)
    picture.places.insert(picture.places.begin() + 1,
                          Place{space.parameters, {Panel::Lesson}, Panel::Lesson});
  return picture;
}

Drawing comparison_alone(const WindowInput& input) {
  const Box whole{0, 0, input.size.w, input.size.h};
  const ComparisonInput& runs = *input.comparison;
  const VerdictRoom room{.width = whole.w, .has_button = false};
  const ComparisonSpace space = timelines_space(whole, verdict_height(runs, room), runs);
  Drawing drawing = ComparisonPainter(input, space).paint(room).drawing;
  drawing.bounds = whole;
  return drawing;
}

Size comparison_size(const ComparisonInput& runs) {
  constexpr float Width = 1440;
  constexpr float Most = 2400;
  const VerdictRoom room{.width = Width, .has_button = false};
  return {Width, std::min(Most, verdict_height(runs, room) + timelines_height(runs))};
}

}  // namespace app::model::layout
