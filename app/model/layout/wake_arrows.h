// Wake edges as curved arrows from cause to effect.
// Rule: at rest only what just happened and what is pointed at; at detail 3 all that are visible.
#pragma once

#include "app/model/layout/timeline.h"
#include "app/model/layout/timeline_space.h"

namespace app::model::layout {

/// Adds the arrows that the cursor, hover and selection ask for.
void add_wake_arrows(Drawing& drawing, const TimelineScene& scene, const UiState& ui,
                     const TimelineSpace& space, const AxisScale& scale);

}  // namespace app::model::layout
