// What the thread's slot shows while nothing runs: why, and until when as a dial.
// Rule: where the words do not fit whole, fewer words stand there.
#pragma once

#include "app/model/layout/stage.h"

namespace app::model::layout {

void add_idle_thread(Drawing& ground, const Box& slot, const StageScene& scene);

}  // namespace app::model::layout
