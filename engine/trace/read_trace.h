// Reads the files of `engine/trace/README.md`: `looparium-trace/1` and the older `asyncio-trace/1`.
// Rule: a file is hostile until read; it gives a Trace that `validate` accepts, or one clear error.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string_view>

#include "engine/trace/trace.h"
#include "engine/trace/trace_format_error.h"

namespace engine::trace {

/// What reading may cost at most; a file beyond a limit is a TraceFormatError.
struct ReadLimits {
  std::uint64_t records = 10'000'000;
  std::uint64_t bytes = std::uint64_t{2} << 30;
  std::uint64_t line_bytes = std::uint64_t{64} << 20;
};

/// The recording in `file`, read to its end. A file whose only fault is a missing tail (it stops
/// before `end`, even within a line) gives a Trace that says so; any other fault throws
/// TraceFormatError. Memory stays within a small multiple of what was read so far.
Trace read_trace(std::istream& file, const ReadLimits& limits = {});

/// The same for a file already in memory.
Trace read_trace(std::string_view text, const ReadLimits& limits = {});

}  // namespace engine::trace
