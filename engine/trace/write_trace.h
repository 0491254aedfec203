// Writes a Trace as `looparium-trace/1`, the format of `engine/trace/README.md`.
// Rule: reading what was written gives an equal Trace.
#pragma once

#include <iosfwd>
#include <string>

#include "engine/trace/trace.h"

namespace engine::trace {

/// Writes `trace` to `out` as JSON Lines. Bytes of a text that are not UTF-8 become U+FFFD. Whether
/// it arrived is the stream's state.
void write_trace(std::ostream& out, const Trace& trace);

/// The same as a string.
std::string write_trace(const Trace& trace);

}  // namespace engine::trace
