// Checks that a Trace tells a story that can have happened: the promises every reader builds on.
// Rule: each promise is stated in `engine/trace/README.md` ("What a read Trace guarantees").
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "engine/trace/trace.h"

namespace engine::trace {

/// The first record that breaks a promise, and which.
struct Fault {
  /// Index into `Trace::records()`.
  std::size_t record = 0;
  std::string what;
};

/// Nothing when `trace` keeps every promise. Traces from `read_trace` do; for those of the engine it
/// is a test's first question.
std::optional<Fault> validate(const Trace& trace);

}  // namespace engine::trace
