// Runs while building: cuts a font down to the characters the program draws and writes their widths.
// Rule: kerning and ligatures are dropped, so that a text is exactly as wide as its characters.

#include <fmt/core.h>
#include <hb-subset.h>
#include <hb.h>

#include <cstdio>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

namespace {

// Latin, Greek, Cyrillic, the punctuation of prose, arrows and the signs of our own sentences.
constexpr std::pair<hb_codepoint_t, hb_codepoint_t> Ranges[] = {
    {0x20, 0x7E},     {0xA0, 0x17F},    {0x218, 0x21B},   {0x370, 0x3FF},   {0x400, 0x45F},
    {0x2010, 0x2027}, {0x2030, 0x2033}, {0x2039, 0x203A}, {0x20AC, 0x20AC}, {0x2190, 0x2195},
    {0x21B5, 0x21B5}, {0x21E7, 0x21E7}, {0x2212, 0x2212}, {0x221E, 0x221E}, {0x2248, 0x2248},
    {0x2260, 0x2260}, {0x2264, 0x2265}, {0x25A1, 0x25A1}, {0x2713, 0x2713}, {0x2717, 0x2717},
};

template <auto Destroy>
struct Destroyer {
  void operator()(auto* thing) const { Destroy(thing); }
};
using Blob = std::unique_ptr<hb_blob_t, Destroyer<hb_blob_destroy>>;
using FontFace = std::unique_ptr<hb_face_t, Destroyer<hb_face_destroy>>;
using SizedFont = std::unique_ptr<hb_font_t, Destroyer<hb_font_destroy>>;
using SubsetInput = std::unique_ptr<hb_subset_input_t, Destroyer<hb_subset_input_destroy>>;
using File = std::unique_ptr<std::FILE, Destroyer<std::fclose>>;

FontFace open_face(const char* path) {
  const Blob blob(hb_blob_create_from_file_or_fail(path));
  if (!blob) throw std::runtime_error(fmt::format("cannot read the font {}", path));
  return FontFace(hb_face_create(blob.get(), 0));
}

FontFace subset(hb_face_t* face) {
  const SubsetInput input(hb_subset_input_create_or_fail());
  for (const auto& [first, last] : Ranges) {
    hb_set_add_range(hb_subset_input_unicode_set(input.get()), first, last);
  }
  hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const char* table : {"GSUB", "GPOS", "GDEF", "kern"}) {
    hb_set_add(dropped, hb_tag_from_string(table, -1));
  }
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
  FontFace result(hb_subset_or_fail(face, input.get()));
  if (!result) throw std::runtime_error("harfbuzz could not cut the font down");
  return result;
}

File open_for_writing(const char* path) {
  File file(std::fopen(path, "wb"));
  if (!file) throw std::runtime_error(fmt::format("cannot write {}", path));
  return file;
}

void write_font(hb_face_t* face, const char* path) {
  const Blob blob(hb_face_reference_blob(face));
  unsigned length = 0;
  const char* bytes = hb_blob_get_data(blob.get(), &length);
  std::fwrite(bytes, 1, length, open_for_writing(path).get());
}

/// Rows of `Width{character, advance}` in font units, then the numbers of the whole face.
void write_widths(hb_face_t* face, const char* path) {
  const File file = open_for_writing(path);
  const SizedFont font(hb_font_create(face));
  hb_font_extents_t extents{};
  hb_font_get_h_extents(font.get(), &extents);
  fmt::print(file.get(), "{{{}.0F, {}.0F, {}.0F, {{\n", hb_face_get_upem(face), extents.ascender,
             -extents.descender);
  for (const auto& [first, last] : Ranges) {
    for (hb_codepoint_t character = first; character <= last; ++character) {
      hb_codepoint_t glyph = 0;
      if (!hb_font_get_nominal_glyph(font.get(), character, &glyph)) continue;
      fmt::print(file.get(), "{{{}, {}}},\n", character,
                 hb_font_get_glyph_h_advance(font.get(), glyph));
    }
  }
  fmt::print(file.get(), "}}}}\n");
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 4) {
    fmt::print(stderr, "usage: subset_font FONT OUTPUT.font OUTPUT.inc\n");
    return 2;
  }
  try {
    const FontFace whole = open_face(arguments[1]);
    const FontFace small = subset(whole.get());
    write_font(small.get(), arguments[2]);
    write_widths(small.get(), arguments[3]);
  } catch (const std::exception& error) {
    fmt::print(stderr, "subset_font: {}\n", error.what());
    return 1;
  }
}
