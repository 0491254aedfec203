// The text of a TraceFormatError.
// Rule: position first, then what is wrong.
#include "engine/trace/trace_format_error.h"

#include <fmt/format.h>

namespace engine::trace {

TraceFormatError::TraceFormatError(std::uint64_t line, std::uint64_t byte,
                                   const std::string& what_is_wrong)
    : std::runtime_error(fmt::format("line {} (byte {}): {}", line, byte, what_is_wrong)),
      line_(line),
      byte_(byte) {}

}  // namespace engine::trace
