// Walking through UTF-8 text, whatever bytes it holds.
// Rule: it always moves on; a byte that is no UTF-8 counts as one unknown character.
#pragma once

#include <cstddef>
#include <string_view>

namespace app::fonts {

constexpr char32_t Unknown = 0xFFFD;

/// Takes the first character off `utf8`, which must not be empty.
inline char32_t next_character(std::string_view& utf8) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(utf8[i]); };
  const unsigned char lead = byte(0);
  const std::size_t length = lead < 0x80                   ? 1
                             : lead >= 0xC2 && lead < 0xE0 ? 2
                             : lead >= 0xE0 && lead < 0xF0 ? 3
                             : lead >= 0xF0 && lead < 0xF5 ? 4
                                                           : 0;
  char32_t character = length == 1 ? lead : lead & (0x7FU >> length);
  bool is_whole = length != 0 && length <= utf8.size();
  for (std::size_t i = 1; is_whole && i < length; ++i) {
    is_whole = (byte(i) & 0xC0U) == 0x80U;
    character = character << 6U | (byte(i) & 0x3FU);
  }
  utf8.remove_prefix(is_whole ? length : 1);
  return is_whole ? character : Unknown;
}

}  // namespace app::fonts
