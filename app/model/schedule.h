// A trace reduced to its schedule: one line per task step and what happened between them.
// Rule: for the same program, C++ or Python, the text is the same to the byte.
#pragma once

#include <string>

#include "engine/trace/trace.h"

namespace app::model {

/// `time #iteration who how -> outcome`, one line a step, and lines for prints, cancel requests, the
/// program's callbacks, blocking, computing, jobs and errors. Empty for a trace without any.
std::string schedule(const engine::trace::Trace& trace);

}  // namespace app::model
