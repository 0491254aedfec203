// A drawing made larger as a whole: places, letters, strokes.
// Rule: what did not overlap before does not overlap after.
#pragma once

#include "app/model/drawing.h"

namespace app::model::layout {

Box magnified(const Box& box, float by);

/// Everything `by` times as far from the origin, and as large.
Drawing magnified(Drawing drawing, float by);

}  // namespace app::model::layout
