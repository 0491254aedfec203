// A task's name and call as every panel writes them.
// Rule: arguments that are not plain values are left out of a call, because they say nothing.
#pragma once

#include <string>

#include "app/model/timeline.h"

namespace app::model {

/// "Task-2". Never empty.
std::string name_of(const trace::Trace& trace, const TaskStory& task);
/// "download(4)"; "main()" without arguments. Empty when the coroutine is not known.
std::string call_of(const trace::Trace& trace, const TaskStory& task);

}  // namespace app::model
