// Flowing chips into rows.
// Rule: asyncio's own tasks of shutdown are not the program's and are left out.
#include "app/model/layout/done_plan.h"

#include <algorithm>

#include "app/model/layout/more_count.h"

namespace app::model::layout {
namespace {

constexpr float ThreeRows = 3 * ChipHeight + 2 * ChipGap;

std::vector<trace::TaskId> done_tasks(const StageScene& scene) {
  std::vector<trace::TaskId> tasks;
  for (const trace::TaskId id : scene.now.done) {
    const TaskStory* story = scene.timeline.task(id);
    if (story && !scene.timeline.trace().birth(story->birth).internal) tasks.push_back(id);
  }
  return tasks;
}

/// Places chips from left to right, row under row.
class ChipFlow {
 public:
  ChipFlow(const Box& body, float count_width)
      : body_(body), next_{body.x, body.y, 0, ChipHeight}, count_width_(count_width) {}

  /// The place of a chip this wide; false when there is none, with `is_last` when it may take the
  /// room that is kept for the count.
  bool place(float width, bool is_last, Box& box) {
    width = std::min(width, body_.w);
    if (next_.x + width > body_.right() + 0.5F && next_.x > body_.x) {
      if (is_last_row()) return false;
      begin_row();
    }
    const float limit = is_last_row() && !is_last ? body_.right() - count_width_ : body_.right();
    if (next_.x + width > limit + 0.5F || next_.bottom() > body_.bottom() + 0.5F) return false;
    box = {next_.x, next_.y, width, ChipHeight};
    next_.x += width + ChipGap;
    return true;
  }
  Box rest() const {
    return {next_.x, next_.y, std::min(count_width_, body_.right() - next_.x), ChipHeight};
  }
  bool has_rest() const { return next_.bottom() <= body_.bottom() + 0.5F; }
  float bottom() const { return next_.bottom(); }

 private:
  void begin_row() {
    next_.x = body_.x;
    next_.y += ChipHeight + ChipGap;
  }
  bool is_last_row() const { return next_.bottom() + ChipGap + ChipHeight > body_.bottom() + 0.5F; }

  Box body_;
  Box next_;
  float count_width_;
};

}  // namespace

float done_need(const StageScene& scene, const StageCards& cards, float width) {
  ChipFlow flow({0, 0, width, ThreeRows}, 0);
  for (const trace::TaskId task : done_tasks(scene)) {
    Box box;
    if (!flow.place(chip_width(cards.done(task)), false, box)) return ThreeRows;
  }
  return flow.bottom();
}

void add_heading(Drawing& drawing, const Box& box, std::string_view title) {
  add_text(drawing, {box.x + 4, box.y, box.w - 4, box.h}, title, Heading);
}

void add_heading(Drawing& drawing, const Box& box, std::string_view title, std::size_t count) {
  add_runs(drawing, {box.x + 4, box.y, box.w - 4, box.h},
           {{title, Heading}, {"  ", Heading}, {std::to_string(count), Bold}});
}

void add_done(StagePlan& plan, const Region& region, const StageScene& scene,
              const StageCards& cards) {
  const std::vector<trace::TaskId> tasks = done_tasks(scene);
  add_heading(plan.ground, region.heading, "Done", tasks.size());
  ChipFlow flow(region.body, more_width(tasks.size()));
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    PlacedCard chip{cards.done(tasks[i]), {}, CardForm::Chip};
    if (!flow.place(chip_width(chip.card), i + 1 == tasks.size(), chip.box)) {
      const Box rest = flow.has_rest() ? flow.rest() : region.heading;
      if (flow.has_rest()) add_more(plan.ground, rest, tasks.size() - i);
      for (; i < tasks.size(); ++i)
        plan.hidden.push_back({{Target::On::Task, tasks[i]}, rest});
      break;
    }
    plan.cards.push_back(std::move(chip));
  }
}

}  // namespace app::model::layout
