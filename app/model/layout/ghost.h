// The run before a parameter moved: outlines of where its bars stood, and where it ended.
// Rule: it lies over the same time as the run it is compared with, and answers nothing.
#pragma once

#include "app/model/layout/end_mark.h"
#include "app/model/layout/timeline.h"
#include "app/model/layout/timeline_space.h"

namespace app::model::layout {

/// Adds the outlines in the lanes that show. Only over time: on the story axis there is no common scale.
void add_ghost(Drawing& drawing, const TimelineScene& scene, const TimelineSpace& space,
               const AxisScale& scale);

/// "before 3.000 s", beside the axis' labels; nothing without a ghost.
EndMark ghost_end(const TimelineScene& scene, const TimelineSpace& space, const AxisScale& scale);

}  // namespace app::model::layout
