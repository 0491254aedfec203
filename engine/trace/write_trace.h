// Writes a Trace as `looparium-trace/1`, the format of `engine/trace/README.md`.
// Rule: reading what was written gives an equal Trace.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>

#include "engine/trace/trace_builder.h"

namespace engine::trace {

/// Writes `trace` to `out` as JSON Lines. Bytes of a text that are not UTF-8 become U+FFFD. Whether
/// it arrived is the stream's state.
void write_trace(std::ostream& out, const Trace& trace);

/// The same as a string.
std::string write_trace(const Trace& trace);

/// Writes a recording while it grows: the same bytes in the end.
class TraceWriter {
 public:
  explicit TraceWriter(std::ostream& out) : out_(out) {}
  /// What was not written yet of `recording`, which begins with all that was, and hands it on. The
  /// first time also what the recording says of itself.
  void write(const TraceSoFar& recording);

 private:
  std::ostream& out_;
  bool has_meta_ = false;
  std::size_t sources_ = 0;
  std::size_t records_ = 0;
};

}  // namespace engine::trace
