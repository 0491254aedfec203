// The verdict of a comparison as a band: the total stands out, what else differs follows.
// Rule: a clause is broken only where it alone is wider than the band, and left out only for a count.
#pragma once

#include "app/model/layout/window_input.h"

namespace app::model::layout {

struct VerdictRoom {
  float width = 0;
  /// With less than it wants, the letters become smaller, and at last clauses become a count.
  float most_height = 1e6F;
  /// With the way to another partner.
  bool has_button = true;
};

/// The height the band needs.
float verdict_height(const ComparisonInput& comparison, const VerdictRoom& room);

/// Draws it from its ground up at the top left of `box`, which is as high as it asked for. The clause
/// that names the moment of the first difference goes there.
Drawing verdict_band(const WindowInput& input, const Box& box, const VerdictRoom& room);

}  // namespace app::model::layout
