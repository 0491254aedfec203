// Escaping and number formatting.
// Rule: one pass each, no locale.
#include "app/exporter/svg_text.h"

#include <fmt/format.h>

#include <cmath>
#include <cstddef>
#include <cstdint>

#include "app/fonts/utf8.h"

namespace app::exporter {
namespace {

void append_utf8(std::string& out, char32_t c) {
  const auto put = [&out](char32_t byte) { out += static_cast<char>(byte); };
  if (c < 0x80) return put(c);
  if (c < 0x800) {
    put(0xC0 | c >> 6);
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12);
    put(0x80 | (c >> 6 & 0x3F));
  } else {
    put(0xF0 | c >> 18);
    put(0x80 | (c >> 12 & 0x3F));
    put(0x80 | (c >> 6 & 0x3F));
  }
  put(0x80 | (c & 0x3F));
}

char32_t allowed(char32_t c) {
  constexpr char32_t ControlPictures = 0x2400;
  constexpr char32_t PictureOfDelete = 0x2421;
  if (c < 0x20) return ControlPictures + c;
  if (c == 0x7F) return PictureOfDelete;
  const bool is_control = c >= 0x80 && c < 0xA0;
  const bool is_surrogate = c >= 0xD800 && c < 0xE000;
  const bool is_noncharacter = (c & 0xFFFE) == 0xFFFE;
  return is_control || is_surrogate || is_noncharacter || c > 0x10FFFF ? fonts::Unknown : c;
}

}  // namespace

std::string number(float value) {
  if (!std::isfinite(value)) return "0";
  std::string text = fmt::format("{:.2f}", value);
  while (text.back() == '0')
    text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text == "-0" ? "0" : text;
}

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const char32_t c = fonts::next_character(text);
    switch (c) {
      case U'&':
        out += "&amp;";
        break;
      case U'<':
        out += "&lt;";
        break;
      case U'>':
        out += "&gt;";
        break;
      case U'"':
        out += "&quot;";
        break;
      default:
        append_utf8(out, allowed(c));
    }
  }
  return out;
}

}  // namespace app::exporter
