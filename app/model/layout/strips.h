// The strips under the top bar: what failed or needs a word, a recording under way, a file to run.
// Rule: they push the panels down and cover nothing; each stays until it is dismissed or over.
#pragma once

#include "app/model/layout/window_input.h"

namespace app::model::layout {

/// The height all strips want at this width; 0 when there is nothing to tell.
float strips_height(const WindowInput& input, float width);

/// As many strips as fit into `box`; the others wait until one of these is gone.
Drawing strips(const WindowInput& input, const Box& box);

}  // namespace app::model::layout
