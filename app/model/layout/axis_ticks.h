// The marks of the axis: round times at round distances, or where the clock moved in the story.
// Rule: labels never touch, and say no more digits than their distance needs.
#pragma once

#include <string>
#include <vector>

#include "app/model/layout/axis_scale.h"

namespace app::model::layout {

struct AxisTick {
  float x = 0;
  std::string label;
};

/// The visible marks, from left to right, at least `spacing` points apart.
std::vector<AxisTick> axis_ticks(const Timeline& timeline, const AxisScale& scale, float spacing);

}  // namespace app::model::layout
