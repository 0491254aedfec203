// The text of a TraceFormatError.
// Rule: one line whatever the file holds: position first, then what is wrong.
#include "engine/trace/trace_format_error.h"

#include <fmt/format.h>

namespace engine::trace {

namespace {

/// `text` may quote the file: control characters become spaces, and a long quote is cut.
std::string as_one_line(std::string text) {
  constexpr std::size_t Most = 300;
  if (text.size() > Most) {
    std::size_t end = Most;
    while ((text[end] & 0xC0) == 0x80)
      --end;
    text.replace(end, text.npos, "...");
  }
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  }
  return text;
}

}  // namespace

TraceFormatError::TraceFormatError(std::uint64_t line, std::uint64_t byte,
                                   const std::string& what_is_wrong)
    : std::runtime_error(
          fmt::format("line {} (byte {}): {}", line, byte, as_one_line(what_is_wrong))),
      line_(line),
      byte_(byte) {}

}  // namespace engine::trace
