// Who did what no task did.
// Rule: a name for the start of a sentence, in the terms of the trace's language.
#pragma once

#include <string_view>

#include "app/model/timeline.h"

namespace app::model {

/// Who made a task that no task made: "asyncio.run" where the line that made it calls it or is not
/// known, else "The program".
std::string_view maker_of_first(const Timeline& timeline, trace::TaskId task);
/// Who called cancel() here, at a TaskCancel that names no task: "The TaskGroup", "The time-out",
/// "A callback"; outside the loop "asyncio.run" or "The program"; else "The loop".
std::string_view canceller(const Timeline& timeline, RecordIndex n);

}  // namespace app::model
