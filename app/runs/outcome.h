// How the program of a trace came to its end, and what a person should be told.
// Rule: what happened is read from the trace alone; what only a request knows, as where pictures went, is
// said of the run that it made.
#pragma once

#include "app/runs/run.h"

namespace app::runs {

Outcome outcome_of(const engine::trace::Trace& trace);

/// Ends `run` that way. Its notices say so, one line each without a full stop: the end when it was not a
/// fine one, steps whose cost virtual time does not show, and where the pictures are that it wrote.
void set_outcome(Run& run, Outcome outcome);

}  // namespace app::runs
