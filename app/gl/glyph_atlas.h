// The characters that were drawn so far, as coverage in one texture that ImGui's shapes share.
// Rule: a glyph is made when it is first asked for, at its size in pixels and its place between them.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include "app/fonts/font.h"

struct ImFontAtlas;
struct stbtt_fontinfo;

namespace app::gl {

/// Where a glyph lies: pixels from the pen's whole pixel on the baseline, and in the texture.
struct Glyph {
  float left = 0;
  float top = 0;
  float right = 0;
  float bottom = 0;
  float u0 = 0;
  float v0 = 0;
  float u1 = 0;
  float v1 = 0;
  bool is_empty() const { return right <= left; }
};

/// Which glyph is wanted.
struct GlyphWanted {
  fonts::Face face = fonts::Face::Text;
  char32_t character = 0;
  /// The em in pixels.
  float size = 0;
  /// How far right of a whole pixel the pen stands, from 0 to 1.
  float offset = 0;
};

class GlyphAtlas {
 public:
  /// Needs a current context. `shapes` is ImGui's atlas, whose white pixel moves in here, so that
  /// text and shapes are drawn without changing the texture.
  explicit GlyphAtlas(ImFontAtlas& shapes);
  ~GlyphAtlas();
  GlyphAtlas(const GlyphAtlas&) = delete;
  GlyphAtlas& operator=(const GlyphAtlas&) = delete;

  /// The glyph; an empty one for blanks, for what the font lacks, and when the texture is full.
  Glyph find(const GlyphWanted& wanted);
  /// True when a glyph found no room since the last `clear`.
  bool is_full() const { return is_full_; }
  /// Forgets all glyphs; pictures drawn from them before `upload` must be drawn again.
  void clear();
  /// Hands the new glyphs to the card.
  void upload();

 private:
  struct Shelf {
    int x = 0;
    int y = 0;
    int height = 0;
  };

  Glyph make(const GlyphWanted& wanted, float offset);
  bool place(int width, int height, int& x, int& y);
  Shelf first_shelf() const;
  void adopt(ImFontAtlas& shapes);

  std::array<std::unique_ptr<stbtt_fontinfo>, 3> fonts_;
  std::unordered_map<std::uint64_t, Glyph> glyphs_;
  std::vector<std::uint8_t> coverage_;
  Shelf shelf_;
  int reserved_ = 0;  // rows at the top that hold ImGui's own pixels
  int dirty_from_ = 0;
  int dirty_to_ = 0;
  bool is_full_ = false;
  std::uint32_t texture_ = 0;
};

}  // namespace app::gl
