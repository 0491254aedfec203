// Puts the parts of the stage together: needs are asked first, then the space is given out.
// Rule: the order of drawing is the order of reading, from the thread to what is done.
#include "app/model/layout/stage_plan.h"

#include <fmt/format.h>

#include "app/model/layout/controls.h"
#include "app/model/layout/done_plan.h"
#include "app/model/layout/ready_plan.h"
#include "app/model/layout/thread_plan.h"
#include "app/model/layout/waiting_plan.h"
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

}  // namespace

StagePlan stage_plan(const StageScene& scene, const UiState& ui) {
  const StageCards cards(scene, ui);
  const ThreadPlan thread(scene, cards);
  const ReadyPlan ready(scene, cards);
  const WaitingPlan waiting(scene, cards);

  const StageSpace widths = stage_space(scene.box);
  const Region& queue = widths.ready;
  StageNeeds needs{.thread = thread.need(widths.thread.body.w, widths.thread.body.h)};
  needs.ready = ready.need(queue.body.w, queue.body.h);
  if (widths.is_stacked) {
    needs.waiting = waiting.need(widths.waiting.body.w);
  } else {
    needs.ready += ReadyFooterHeight;
  }
  StageSpace space = shared_out(widths, needs);
  if (widths.is_stacked) {
    needs.ready = ready.need(queue.body.w, space.ready.body.h);
    space = shared_out(widths, needs);
  }

  StagePlan plan;
  plan.ground.bounds = scene.box;
  plan.ground.add(Rect{.box = scene.box, .fill = {Ink::Panel}});
  add_head(plan.ground, scene, space.head);
  if (space.thread.has_room()) {
    add_heading(plan.ground, space.thread.heading, "The thread");
    thread.add_to(plan, space.thread);
  }
  if (space.ready.has_room()) {
    add_heading(plan.ground, space.ready.heading, "Ready queue", scene.now.ready.size());
    ready.add_to(plan, space.ready);
  }
  if (space.thread.has_room() && space.ready.has_room()) add_arrow(plan.ground, space);
  if (space.waiting.has_room()) {
    add_heading(plan.ground, space.waiting.heading, "Waiting", scene.now.waiting.size());
    waiting.add_to(plan, space.waiting);
  }
  if (space.done.has_room()) add_done(plan, space.done, scene, cards);
  return plan;
}

}  // namespace app::model::layout
