// Collects the characters of a drawing's texts and lets harfbuzz cut the fonts.
// Rule: sets are ordered, so equal drawings embed equal bytes.
#include "app/exporter/svg_fonts.h"

#include <fmt/format.h>
#include <hb-subset.h>
#include <hb.h>

#include <array>
#include <memory>
#include <set>

#include "app/exporter/svg_text.h"
#include "app/fonts/utf8.h"
#include "engine/trace/base64.h"

namespace app::exporter {
namespace {

template <auto Destroy>
struct Destroyer {
  void operator()(auto* thing) const { Destroy(thing); }
};
using Blob = std::unique_ptr<hb_blob_t, Destroyer<hb_blob_destroy>>;
using FontFace = std::unique_ptr<hb_face_t, Destroyer<hb_face_destroy>>;
using SubsetInput = std::unique_ptr<hb_subset_input_t, Destroyer<hb_subset_input_destroy>>;

struct Description {
  std::string_view family;
  int weight;
  std::string_view generic;
  std::string_view format;
  std::string_view type;
};

constexpr std::array<Description, 3> Descriptions{{
    {"Inter", 400, "sans-serif", "opentype", "font/otf"},
    {"Inter", 600, "sans-serif", "opentype", "font/otf"},
    {"JetBrains Mono", 400, "monospace", "truetype", "font/ttf"},
}};

using Characters = std::set<char32_t>;

void collect(std::string_view text, Characters& characters) {
  while (!text.empty())
    characters.insert(fonts::next_character(text));
}

/// The font file of `face` with only these characters; empty when harfbuzz cannot make it.
std::string cut_font(fonts::Face face, const Characters& characters) {
  const std::string_view file = fonts::file(face);
  const Blob whole(hb_blob_create(file.data(), static_cast<unsigned>(file.size()),
                                  HB_MEMORY_MODE_READONLY, nullptr, nullptr));
  const FontFace source(hb_face_create(whole.get(), 0));
  const SubsetInput input(hb_subset_input_create_or_fail());
  for (const char32_t c : characters)
    hb_set_add(hb_subset_input_unicode_set(input.get()), c);
  const FontFace subset(hb_subset_or_fail(source.get(), input.get()));
  if (!subset) return {};
  const Blob bytes(hb_face_reference_blob(subset.get()));
  unsigned length = 0;
  const char* data = hb_blob_get_data(bytes.get(), &length);
  return {data, length};
}

std::string font_face(fonts::Face face, const Characters& characters) {
  const std::string file = cut_font(face, characters);
  if (file.empty()) return {};
  const Description& d = Descriptions[static_cast<std::size_t>(face)];
  return fmt::format(
      "@font-face{{font-family:\"{}\";font-weight:{};"
      "src:url(\"data:{};base64,{}\") format(\"{}\")}}\n",
      d.family, d.weight, d.type, engine::trace::to_base64(file), d.format);
}

}  // namespace

std::string font_faces(const model::Drawing& drawing) {
  std::array<Characters, Descriptions.size()> used;
  for (const model::Shape& shape : drawing.shapes)
    if (const auto* text = std::get_if<model::Text>(&shape))
      collect(text->text, used[static_cast<std::size_t>(text->face)]);
  std::string rules;
  for (std::size_t i = 0; i < used.size(); ++i)
    if (!used[i].empty()) rules += font_face(static_cast<fonts::Face>(i), used[i]);
  return rules;
}

std::string face_attributes(fonts::Face face) {
  const Description& d = Descriptions[static_cast<std::size_t>(face)];
  return fmt::format("font-family=\"{}, {}\" font-weight=\"{}\"", d.family, d.generic, d.weight);
}

}  // namespace app::exporter
