// Escaping of texts and the spelling of numbers.
// Rule: whatever it is given, what it writes is valid JSON in valid UTF-8.
#include "engine/trace/json_text.h"

#include <cmath>

namespace engine::trace {

namespace {

/// Length of the valid UTF-8 sequence at the start of `text`; 0 when there is none.
std::size_t utf8_length(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = byte(0);
  const std::size_t length = lead < 0x80   ? 1
                             : lead < 0xC2 ? 0
                             : lead < 0xE0 ? 2
                             : lead < 0xF0 ? 3
                             : lead < 0xF5 ? 4
                                           : 0;
  if (length == 0 || length > text.size()) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return 0;
  }
  const bool is_overlong = (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xF0 && byte(1) < 0x90);
  const bool is_surrogate = lead == 0xED && byte(1) >= 0xA0;
  const bool is_too_large = lead == 0xF4 && byte(1) >= 0x90;
  return is_overlong || is_surrogate || is_too_large ? 0 : length;
}

bool is_plain(char c) { return c >= 0x20 && c < 0x7F && c != '"' && c != '\\'; }

void append_ascii(JsonBuffer& out, char c) {
  switch (c) {
    case '"':
      return append(out, "\\\"");
    case '\\':
      return append(out, "\\\\");
    case '\n':
      return append(out, "\\n");
    case '\t':
      return append(out, "\\t");
    case '\r':
      return append(out, "\\r");
    default:
      break;
  }
  if (c >= 0x20) return out.push_back(c);
  fmt::format_to(fmt::appender(out), "\\u{:04x}", static_cast<unsigned>(c));
}

}  // namespace

void append_json_text(JsonBuffer& out, std::string_view text) {
  out.push_back('"');
  while (!text.empty()) {
    std::size_t plain = 0;
    while (plain < text.size() && is_plain(text[plain]))
      ++plain;
    append(out, text.substr(0, plain));
    text.remove_prefix(plain);
    if (text.empty()) break;
    const std::size_t length = utf8_length(text);
    if (length == 1) {
      append_ascii(out, text[0]);
    } else {
      append(out, length == 0 ? "\xEF\xBF\xBD" : text.substr(0, length));
    }
    text.remove_prefix(length == 0 ? 1 : length);
  }
  out.push_back('"');
}

void append_json_seconds(JsonBuffer& out, double seconds) {
  if (std::isnan(seconds)) return append(out, "\"nan\"");
  if (std::isinf(seconds)) return append(out, seconds > 0 ? "\"inf\"" : "\"-inf\"");
  const double without_negative_zero = seconds + 0.0;
  fmt::format_to(fmt::appender(out), "{}", without_negative_zero);
}

void append_json_number(JsonBuffer& out, std::int64_t number) {
  const fmt::format_int text(number);
  append(out, {text.data(), text.size()});
}

void append(JsonBuffer& out, std::string_view verbatim) {
  out.append(verbatim.data(), verbatim.data() + verbatim.size());
}

}  // namespace engine::trace
