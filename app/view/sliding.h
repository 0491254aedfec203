// Everything that slides: the scrubber, parameters, panels.
// Rule: a value is kept within its range and on its steps.
#pragma once

#include <vector>

#include "app/view/perform.h"

namespace app::view {

/// How far along a box's width x is, from 0 to 1.
float part_at(const model::Box& box, float x);

/// Moves the cursor to the moment this far along the recording, or along those that are compared.
void scrub(float part, const Changing& changing);

/// Holds a parameter's slider at x; asks for a run only when the value has changed.
void slide(const model::Hot& slider, float x, const Shown& shown, model::UiState& ui,
           std::vector<Request>& requests);

/// Moves a parameter by whole steps, as the arrow keys do while its slider has the focus.
void nudge(std::uint32_t parameter, int steps, const Shown& shown, std::vector<Request>& requests);

/// Lets the held slider go.
void let_go(model::UiState& ui, std::vector<Request>& requests);

/// Scrolls a panel by points, downwards when positive. Code and output stop following.
void scroll(model::Panel panel, float by, const Shown& shown, model::UiState& ui);

}  // namespace app::view
