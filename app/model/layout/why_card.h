// The answer to "why?": a title, the sentences, and the chain of causes as chips that lead there.
// Rule: it is as high as its text needs; whoever places it asks for the height first.
#pragma once

#include "app/model/explanation.h"
#include "app/model/ui_state.h"

namespace app::model::layout {

float why_height(const Why& answer, float width);

/// Draws the card to fill `box`, which is as high as `why_height` says.
void add_why(Drawing& drawing, const Box& box, const Why& answer, const UiState& ui);

}  // namespace app::model::layout
