// What every sheet stands on: the window under it dimmed (but not under a menu), a raised card, a title with a way to close.
// Rule: what lies beside it closes the sheet; the card itself takes the pointer and does nothing.
#pragma once

#include <string_view>

#include "app/model/drawing.h"
#include "app/model/ui_state.h"

namespace app::model::layout {

struct SheetGround {
  Panel panel = Panel::Help;
  Box window;
  Box card;
  std::string_view title;
};

/// Adds the ground; returns the box below the title, with a margin on each side.
Box add_sheet_ground(Drawing& drawing, const SheetGround& ground, const UiState& ui);

/// The middle of `window`, no larger than wanted and with air around it.
Box centred(const Box& window, float wanted_width, float wanted_height);

/// Under the top bar on the right, no larger than the window.
Box hung_right(const Box& window, float wanted_width, float wanted_height);

}  // namespace app::model::layout
