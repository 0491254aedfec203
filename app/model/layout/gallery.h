// The pictures that a program showed so far, in the order in which they came.
// Rule: each has its place from the beginning, so that nothing moves when one comes.
#pragma once

#include "app/model/layout/window_input.h"

namespace app::model::layout {

/// Adds the pictures at the top of `body`, in at most two thirds of it, and returns what is left below. A
/// picture that is still to come is an empty frame; what has no room is a count. Adds nothing to a run
/// without pictures.
Box add_gallery(Drawing& drawing, const RunInput& run, const UiState& ui, const Box& body);

}  // namespace app::model::layout
