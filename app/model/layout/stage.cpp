// The plan at the cursor, with what still moves pushed back on its way, drawn.
// Rule: everything that moves stays inside the panel.
#include "app/model/layout/stage.h"

#include <algorithm>
#include <utility>

#include "app/model/layout/frame.h"
#include "app/model/layout/magnified.h"
#include "app/model/layout/stage_motion.h"
#include "app/model/layout/stage_plan.h"
#include "app/model/layout/text.h"

namespace app::model::layout {
namespace {

StagePlan plan_at(const StageScene& scene, const UiState& ui, RecordIndex n) {
  const Snapshot then = snapshot(scene.timeline, n, scene.now.detail);
  const StageScene at_rest{.timeline = scene.timeline,
                           .now = then,
                           .listing = scene.listing,
                           .file = scene.file,
                           .shown = scene.shown,
                           .clock = then.time,
                           .answer = scene.answer,
                           .box = scene.box};
  return stage_plan(at_rest, ui);
}

/// Those furthest on their way last, the others as planned.
std::vector<const PlacedCard*> by_travel(const std::vector<PlacedCard>& cards) {
  std::vector<const PlacedCard*> order;
  order.reserve(cards.size());
  for (const PlacedCard& card : cards)
    order.push_back(&card);
  std::ranges::sort(order, [](const PlacedCard* a, const PlacedCard* b) {
    return std::pair(a->travel, a) < std::pair(b->travel, b);
  });
  return order;
}

/// How much larger than usual everything is drawn: in the sizes of type there are, as large as a wide
/// stage has room for when every task of the run stands in one column. The same from the first moment
/// to the last.
float magnification(const StageScene& scene) {
  constexpr Size Least{760, 480};
  constexpr float Around = 160;
  constexpr float EachTask = 44;
  const float wanted = Around + EachTask * static_cast<float>(scene.timeline.tasks().size());
  for (const float size : {Huge, Large, Medium}) {
    const float by = size / Small;
    if (scene.box.w >= Least.w * by && scene.box.h >= std::max(Least.h, wanted) * by) return by;
  }
  return 1;
}

StagePicture at_usual_size(const StageScene& scene, const UiState& ui) {
  StagePlan plan = stage_plan(scene, ui);
  std::vector<PlannedMove> moves;
  for (const Move& move : scene.moves)
    moves.push_back({plan_at(scene, ui, move.from), plan_at(scene, ui, move.to), move.progress});
  set_in_motion(plan, moves);

  StagePicture picture{std::move(plan.ground), plan.is_answered};
  picture.drawing.add(Clip{scene.box});
  for (const PlacedCard* placed : by_travel(plan.cards))
    add_card(picture.drawing, *placed, ui);
  picture.drawing.add(ClipEnd{});
  return picture;
}

}  // namespace

StagePicture stage(const StageScene& scene, const UiState& ui) {
  const float by = magnification(scene);
  StageScene usual = scene;
  usual.box = magnified(scene.box, 1 / by);
  StagePicture picture = at_usual_size(usual, ui);
  picture.drawing = magnified(std::move(picture.drawing), by);
  return picture;
}

}  // namespace app::model::layout
