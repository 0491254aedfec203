// The fonts carried inside the program and how wide their characters are.
// Rule: the window, PNG and SVG all measure with these numbers, so that one layout fits all three.
#pragma once

#include <cstdint>
#include <string_view>

namespace app::fonts {

/// Inter Regular, Inter SemiBold, JetBrains Mono Regular.
enum class Face : std::uint8_t { Text, Strong, Code };

/// The font file's bytes: the characters we can draw, nothing else.
std::string_view file(Face face);

/// The width of `utf8` at `size` (the em, in points). A character the font lacks counts as the
/// placeholder U+25A1 does.
float width(Face face, std::string_view utf8, float size);

/// Above and below the baseline at `size`; both positive.
struct Extent {
  float ascent;
  float descent;
};
Extent extent(Face face, float size);

/// True when the font can draw this character.
bool has(Face face, char32_t character);

}  // namespace app::fonts
