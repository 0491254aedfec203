// Ways between two places: from column to column a curve, within one a straight line.
// Rule: ways of moves that overlap add up, so a card never jumps.
#include "app/model/layout/stage_motion.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace app::model::layout {
namespace {

constexpr float LargestBow = 36;
constexpr float BowPart = 0.14F;

std::optional<Box> place_of(const StagePlan& plan, const Target& target) {
  const auto placed = std::ranges::find_if(plan.cards, [&](const PlacedCard& p) {
    return p.card.target == target && !p.card.is_placeholder;
  });
  if (placed != plan.cards.end()) return placed->box;
  const auto hidden = std::ranges::find(plan.hidden, target, &HiddenCard::target);
  if (hidden != plan.hidden.end()) return hidden->box;
  return std::nullopt;
}

/// How far `box` is pushed back from `to` towards `from`; `left` of the way is still to go.
Box pushed_back(Box box, const Box& from, const Box& to, float left) {
  const float dx = from.x - to.x;
  const float dy = from.y - to.y;
  const float length = std::hypot(dx, dy);
  const float bow = std::min(LargestBow, std::abs(dx) * BowPart) * 4 * left * (1 - left);
  const float along = length > 0 ? bow / length : 0;
  box.x += dx * left - dy * along;
  box.y += dy * left + dx * along;
  box.w += (from.w - to.w) * left;
  box.h += (from.h - to.h) * left;
  return box;
}

void push_back(PlacedCard& placed, const PlannedMove& move) {
  const auto to = place_of(move.to, placed.card.target);
  if (!to) return;
  const auto from = place_of(move.from, placed.card.target);
  const auto done = static_cast<float>(ease_out(move.progress));
  if (from) {
    placed.box = pushed_back(placed.box, *from, *to, 1 - done);
  } else {
    placed.presence *= std::clamp(done, 0.05F, 1.0F);
  }
}

}  // namespace

void set_in_motion(StagePlan& plan, const std::vector<PlannedMove>& moves) {
  for (PlacedCard& placed : plan.cards) {
    if (placed.card.is_placeholder) continue;
    const Box at_rest = placed.box;
    for (const PlannedMove& move : moves)
      push_back(placed, move);
    placed.travel = std::hypot(placed.box.x - at_rest.x, placed.box.y - at_rest.y);
  }
}

}  // namespace app::model::layout
