// Runs a program on the engine.
// Rule: each run has an engine::Program of its own, so that nothing of the one before is left.
#pragma once

#include <map>
#include <string_view>

#include "engine/trace/trace.h"
#include "tests/differential/program.h"

namespace tests::differential {

/// How often each word was run.
using Uses = std::map<std::string_view, std::size_t>;

/// The recording of a run in virtual time; `uses` is added to.
engine::trace::Trace run_on_engine(const Program& program, Uses& uses);

}  // namespace tests::differential
