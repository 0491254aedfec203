// The tables that the build made of the fonts, and measuring with them.
// Rule: a width is the sum of its characters' widths; nothing depends on neighbours.
#include "app/fonts/font.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "app/fonts/utf8.h"
#include "app_fonts_embedded.h"

namespace app::fonts {
namespace {

struct Width {
  char32_t character;
  float advance;
};

struct Metrics {
  float em;
  float ascent;
  float descent;
  std::vector<Width> widths;  // by character, rising
};

constexpr char32_t Placeholder = 0x25A1;

const Metrics& metrics(Face face) {
  static const Metrics faces[] = {
#include "text.inc"
      ,
#include "strong.inc"
      ,
#include "code.inc"
  };
  return faces[static_cast<int>(face)];
}

/// The first characters follow one another without a gap, and most text is made of them.
const Width* find(const Metrics& metrics, char32_t character) {
  const std::size_t guess = character - metrics.widths.front().character;
  if (guess < metrics.widths.size() && metrics.widths[guess].character == character)
    return &metrics.widths[guess];
  const auto at = std::lower_bound(
      metrics.widths.begin(), metrics.widths.end(), character,
      [](const Width& width, char32_t wanted) { return width.character < wanted; });
  return at != metrics.widths.end() && at->character == character ? &*at : nullptr;
}

float advance(const Metrics& metrics, char32_t character) {
  const Width* width = find(metrics, character);
  if (width == nullptr) width = find(metrics, Placeholder);
  return width != nullptr ? width->advance : metrics.em / 2;
}

}  // namespace

std::string_view file(Face face) {
  static constexpr std::string_view Names[] = {"text.font", "strong.font", "code.font"};
  for (const EmbeddedFile& embedded : embedded_files()) {
    if (embedded.name == Names[static_cast<int>(face)]) return embedded.contents;
  }
  return {};
}

float width(Face face, std::string_view utf8, float size) {
  const Metrics& of_face = metrics(face);
  float units = 0;
  while (!utf8.empty())
    units += advance(of_face, next_character(utf8));
  return units * size / of_face.em;
}

Extent extent(Face face, float size) {
  const Metrics& of_face = metrics(face);
  return {of_face.ascent * size / of_face.em, of_face.descent * size / of_face.em};
}

bool has(Face face, char32_t character) { return find(metrics(face), character) != nullptr; }

}  // namespace app::fonts
