// Where everything on the stage stands at one record, before any of it moves.
// Rule: a card has one place; one that has none is hidden behind a count, and that place is known too.
#pragma once

#include <vector>

#include "app/model/layout/card.h"
#include "app/model/layout/stage.h"

namespace app::model::layout {

/// A card that is only counted: "+7 more" stands at `box`.
struct HiddenCard {
  Target target;
  Box box;
};

struct StagePlan {
  /// Panel, headings, frames, numbers, permits: what never moves.
  Drawing ground;
  std::vector<PlacedCard> cards;
  std::vector<HiddenCard> hidden;
  bool is_answered = false;
};

StagePlan stage_plan(const StageScene& scene, const UiState& ui);

}  // namespace app::model::layout
