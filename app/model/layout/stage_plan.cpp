// Puts the parts of the stage together: needs are asked first, then the space is given out.
// Rule: the order of drawing is the order of reading, from the thread to what is done.
#include "app/model/layout/stage_plan.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/model/layout/controls.h"
#include "app/model/layout/done_plan.h"
#include "app/model/layout/ready_plan.h"
#include "app/model/layout/thread_plan.h"
#include "app/model/layout/waiting_plan.h"
#include "app/model/layout/why_card.h"
#include "app/model/words.h"

namespace app::model::layout {
namespace {

void add_head(Drawing& ground, const StageScene& scene, const Box& head) {
  const std::string clock = time_text(scene.clock);
  const std::string iteration =
      scene.now.iteration > 0 ? fmt::format("iteration {}", scene.now.iteration) : "";
  const float time = add_text(ground, head, clock, QuietCode, Align::Right);
  const Box left{head.x, head.y, head.w - time - 24, head.h};
  const float title = width("Stage", Heading);
  if (title + 24 + width(iteration, QuietCode) <= left.w)
    add_text(ground, left, iteration, QuietCode, Align::Right);
  add_text(ground, left, "Stage", Heading);
}

/// From the front of the ready queue to the thread.
void add_arrow(Drawing& ground, const StageSpace& space) {
  const float y = space.thread.body.y + 28;
  const float from = space.ready.body.x - 2;
  const float to = space.thread.body.right() + 4;
  ground.add(Line{.from = {to + 6, y}, .to = {from, y}, .paint = {Ink::Muted}, .width = 2});
  add_glyph(ground, Glyph::ArrowLeft, {to - 1, y - 5, 10, 10}, {Ink::Muted});
}

float answer_need(const StageScene& scene, float width) {
  const bool is_asked = scene.answer && !scene.answer->title.empty();
  return is_asked ? why_height(*scene.answer, std::max(width, 1.0F)) : 0;
}

void add_answer(StagePlan& plan, const Box& box, const StageScene& scene, const UiState& ui) {
  plan.is_answered = box.h > 0;
  if (plan.is_answered) add_why(plan.ground, box, *scene.answer, ui);
}

/// The parts of a stage, asked what they need before any of them is drawn.
struct Parts {
  Parts(const StageScene& scene, const UiState& ui)
      : cards(scene, ui), thread(scene, cards), ready(scene, cards), waiting(scene, cards) {}

  StageSpace space(const StageScene& scene) const {
    const StageSpace widths = stage_space(scene.box);
    const Region& queue = widths.ready;
    StageNeeds needs{.done = done_need(scene, cards, widths.done.body.w),
                     .answer = answer_need(scene, widths.done.body.w)};
    if (!widths.is_stacked) return shared_out(widths, needs);
    needs.ready = ready.need(queue.body.w, queue.body.h);
    needs.waiting = waiting.need(widths.waiting.body.w);
    needs.ready = ready.need(queue.body.w, shared_out(widths, needs).ready.body.h);
    return shared_out(widths, needs);
  }

  StageCards cards;
  ThreadPlan thread;
  ReadyPlan ready;
  WaitingPlan waiting;
};

}  // namespace

StagePlan stage_plan(const StageScene& scene, const UiState& ui) {
  const Parts parts(scene, ui);
  const StageSpace space = parts.space(scene);
  StagePlan plan;
  plan.ground.bounds = scene.box;
  plan.ground.add(Rect{.box = scene.box, .fill = {Ink::Panel}});
  if (space.head.h >= HeadingHeight) add_head(plan.ground, scene, space.head);
  if (space.thread.has_room()) {
    add_heading(plan.ground, space.thread.heading, "The thread");
    parts.thread.add_to(plan, space.thread);
  }
  if (space.ready.has_room()) {
    add_heading(plan.ground, space.ready.heading, "Ready queue", scene.now.ready.size());
    parts.ready.add_to(plan, space.ready);
  }
  if (space.thread.has_room() && space.ready.has_room()) add_arrow(plan.ground, space);
  if (space.waiting.has_room()) {
    add_heading(plan.ground, space.waiting.heading, "Waiting", scene.now.waiting.size());
    parts.waiting.add_to(plan, space.waiting);
  }
  if (space.done.has_room()) add_done(plan, space.done, scene, parts.cards);
  add_answer(plan, space.answer, scene, ui);
  return plan;
}

}  // namespace app::model::layout
