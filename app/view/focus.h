// Walking the window with the keyboard alone: panels by F6, what can be pressed by Tab.
// Rule: whatever a click reaches, the keyboard reaches, in reading order.
#pragma once

#include "app/view/shown.h"

namespace app::view {

/// The next (by 1) or previous (by -1) panel that shows becomes the focused one.
void move_panel(int by, const Shown& shown, model::UiState& ui);

/// The next or previous thing in the focused panel that can be pressed gets the focus; around the end.
void move_focus(int by, const Shown& shown, model::UiState& ui);

/// The hot area that has the focus, or null.
const model::Hot* focused(const Shown& shown, const model::UiState& ui);

}  // namespace app::view
