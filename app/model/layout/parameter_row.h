// A number that can be moved: its name, its value, its slider.
// Rule: a slider's hot area is its track, so that where it is pressed is the value.
#pragma once

#include "app/model/layout/window_input.h"

namespace app::model::layout {

inline constexpr float ParameterHeight = 44;

/// Draws the `index`-th parameter of the run that is open into `box`, ParameterHeight high.
void add_parameter(Drawing& drawing, const Box& box, std::uint32_t index, const WindowInput& input);

}  // namespace app::model::layout
