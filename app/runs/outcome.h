// How the program of a trace came to its end, and what a person should be told.
// Rule: read from the trace alone, so that a file tells the same as the run that made it.
#pragma once

#include <string>
#include <vector>

#include "app/runs/run.h"

namespace app::runs {

Outcome outcome_of(const engine::trace::Trace& trace);

/// One line each, without a full stop: the end when it was not a fine one, and steps whose cost
/// virtual time does not show.
std::vector<std::string> notices_of(const engine::trace::Trace& trace, Outcome outcome);

/// Ends `run` that way; its notices say so, and where the pictures are that it left.
void set_outcome(Run& run, Outcome outcome);

}  // namespace app::runs
