// Setting text with links and code: broken like any text, each link hot on every line it touches.
// Rule: a link looks like one wherever it stands, and answers exactly where its words are.
#pragma once

#include "app/model/layout/text.h"
#include "app/model/rich_text.h"
#include "app/model/ui_state.h"

namespace app::model::layout {

/// Adds `text` from the top of `box` downwards, as high as it needs. Returns the height used.
float add_rich(Drawing& drawing, const Box& box, const RichText& text, const Type& type,
               const UiState& ui);

}  // namespace app::model::layout
