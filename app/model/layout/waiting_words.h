// What a task waits for, as its card and its bar say it.
// Rule: a call is written as a call, anything else begins with "waits for".
#pragma once

#include <string>

#include "app/model/timeline.h"

namespace app::model::layout {

/// "sleep(0.3)", "gather of 12, 4 done", "waits for Task-2".
std::string waits_for(const Timeline& timeline, trace::WaitId wait, RecordIndex n);

}  // namespace app::model::layout
