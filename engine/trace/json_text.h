// Writes JSON values at the end of a buffer.
// Rule: whatever it is given, what it writes is valid JSON in valid UTF-8.
#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <string_view>

namespace engine::trace {

using JsonBuffer = fmt::memory_buffer;

/// With its quotes. Bytes that are not UTF-8 become U+FFFD.
void append_json_text(JsonBuffer& out, std::string_view text);

/// Shortest text that reads back as the same number; "inf", "-inf" and "nan" as texts.
void append_json_seconds(JsonBuffer& out, double seconds);

void append_json_number(JsonBuffer& out, std::int64_t number);

void append(JsonBuffer& out, std::string_view verbatim);

}  // namespace engine::trace
