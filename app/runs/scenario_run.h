// A scenario's C++ program, run in this process.
// Rule: what a person asked for is checked before anything runs.
#pragma once

#include "app/runs/request.h"
#include "engine/trace/trace.h"

namespace engine::trace {
class TraceWriter;
}

namespace app::runs {

/// True when `request`, which names a scenario, is run by its Python program.
bool needs_python(const Request& request);

/// Throws RequestError for what the scenario that `request` names does not take.
void check_scenario(const Request& request);

/// Runs the scenario to its end. In real time `live`, when there is one, writes the recording while it
/// grows. Throws RequestError.
engine::trace::Trace run_scenario(const Request& request,
                                  engine::trace::TraceWriter* live = nullptr);

}  // namespace app::runs
