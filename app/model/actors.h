// Who did what no task did.
// Rule: a name for the start of a sentence, in the terms of the trace's language.
#pragma once

#include <string_view>

#include "app/model/timeline.h"

namespace app::model {

/// Who made a task that no task made: in the loop "run_coroutine_threadsafe" or "A callback"; outside
/// "asyncio.run" where the line that made it calls it or is not known, else "The program".
std::string_view maker_of_first(const Timeline& timeline, trace::TaskId task);
/// Whether a request to cancel `task` stands at no line that could have made it, as Ctrl-C's does: a
/// signal handler makes that, of the loop's first task, wherever the program is.
bool is_cancelled_by_nobody(const trace::Trace& trace, const TaskStory& task,
                            const trace::Record& request);
/// Whether the TaskCancel here is Ctrl-C's: the program itself was held up then, or the loop waited.
bool is_interrupt(const Timeline& timeline, RecordIndex n);
/// Who called cancel() here, at a TaskCancel that names no task or is Ctrl-C's: "Ctrl-C", "The
/// TaskGroup", "The time-out", "A callback"; outside the loop "asyncio.run" or "The program"; else
/// "The loop".
std::string_view canceller(const Timeline& timeline, RecordIndex n);

}  // namespace app::model
