// Rasterising with stb_truetype and packing in shelves.
// Rule: advances come from app/fonts alone; here is only what a glyph looks like.
#include "app/gl/glyph_atlas.h"

#include <glad/gl.h>
#include <imgui.h>
#include <stb_truetype.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace app::gl {
namespace {

constexpr int Side = 2048;
constexpr int Gap = 1;

/// How many places between two pixels are told apart: small type needs them for even spacing.
int places(float size) { return size < 24 ? 4 : size < 48 ? 2 : 1; }

std::uint64_t key(const GlyphWanted& wanted, int place) {
  const auto size = static_cast<std::uint64_t>(std::lround(wanted.size * 16));
  return static_cast<std::uint64_t>(wanted.character) | size << 21U |
         static_cast<std::uint64_t>(place) << 45U | static_cast<std::uint64_t>(wanted.face) << 48U;
}

std::unique_ptr<stbtt_fontinfo> opened(fonts::Face face) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(fonts::file(face).data());
  auto font = std::make_unique<stbtt_fontinfo>();
  if (bytes == nullptr || stbtt_InitFont(font.get(), bytes, 0) == 0)
    throw std::runtime_error("a font carried in the program cannot be read");
  return font;
}

/// One channel that reads as white with that much alpha, which is what ImGui's shader expects.
GLuint coverage_texture() {
  GLuint texture = 0;
  glGenTextures(1, &texture);
  glBindTexture(GL_TEXTURE_2D, texture);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  constexpr GLint Swizzle[] = {GL_ONE, GL_ONE, GL_ONE, GL_RED};
  glTexParameteriv(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_RGBA, Swizzle);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, Side, Side, 0, GL_RED, GL_UNSIGNED_BYTE, nullptr);
  return texture;
}

}  // namespace

GlyphAtlas::GlyphAtlas(ImFontAtlas& shapes)
    : fonts_{opened(fonts::Face::Text), opened(fonts::Face::Strong), opened(fonts::Face::Code)},
      coverage_(static_cast<std::size_t>(Side) * Side),
      texture_(coverage_texture()) {
  adopt(shapes);
  shelf_ = first_shelf();
}

GlyphAtlas::~GlyphAtlas() { glDeleteTextures(1, &texture_); }

void GlyphAtlas::adopt(ImFontAtlas& shapes) {
  unsigned char* pixels = nullptr;
  int width = 0;
  shapes.GetTexDataAsAlpha8(&pixels, &width, &reserved_);
  for (std::ptrdiff_t y = 0; y < reserved_; ++y)
    std::copy_n(pixels + y * width, width, coverage_.begin() + y * Side);
  dirty_to_ = reserved_;
  const ImVec2 scale(static_cast<float>(width) / Side, static_cast<float>(reserved_) / Side);
  shapes.TexUvWhitePixel.x *= scale.x;
  shapes.TexUvWhitePixel.y *= scale.y;
  shapes.SetTexID(reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(texture_)));
}

GlyphAtlas::Shelf GlyphAtlas::first_shelf() const { return {Gap, reserved_ + Gap, 0}; }

Glyph GlyphAtlas::find(const GlyphWanted& wanted) {
  const int count = places(wanted.size);
  const int place =
      std::min(static_cast<int>(wanted.offset * static_cast<float>(count)), count - 1);
  const auto [at, is_new] = glyphs_.try_emplace(key(wanted, place));
  if (is_new) at->second = make(wanted, static_cast<float>(place) / static_cast<float>(count));
  return at->second;
}

Glyph GlyphAtlas::make(const GlyphWanted& wanted, float offset) {
  const stbtt_fontinfo* font = fonts_[static_cast<std::size_t>(wanted.face)].get();
  const int index = stbtt_FindGlyphIndex(font, static_cast<int>(wanted.character));
  const float scale = stbtt_ScaleForMappingEmToPixels(font, wanted.size);
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;
  stbtt_GetGlyphBitmapBoxSubpixel(font, index, scale, scale, offset, 0, &left, &top, &right,
                                  &bottom);
  int x = 0;
  int y = 0;
  if (index == 0 || right <= left || bottom <= top) return {};
  if (!place(right - left, bottom - top, x, y)) return {};
  stbtt_MakeGlyphBitmapSubpixel(font, coverage_.data() + std::ptrdiff_t{y} * Side + x, right - left,
                                bottom - top, Side, scale, scale, offset, 0, index);
  const auto uv = [](int pixel) { return static_cast<float>(pixel) / Side; };
  return {static_cast<float>(left),
          static_cast<float>(top),
          static_cast<float>(right),
          static_cast<float>(bottom),
          uv(x),
          uv(y),
          uv(x + right - left),
          uv(y + bottom - top)};
}

bool GlyphAtlas::place(int width, int height, int& x, int& y) {
  if (shelf_.x + width + Gap > Side) shelf_ = {Gap, shelf_.y + shelf_.height + Gap, 0};
  if (shelf_.y + height + Gap > Side) {
    is_full_ = true;
    return false;
  }
  x = shelf_.x;
  y = shelf_.y;
  shelf_.x += width + Gap;
  shelf_.height = std::max(shelf_.height, height);
  dirty_from_ = std::min(dirty_from_, y);
  dirty_to_ = std::max(dirty_to_, y + height);
  return true;
}

void GlyphAtlas::clear() {
  glyphs_.clear();
  std::fill(coverage_.begin() + std::ptrdiff_t{reserved_} * Side, coverage_.end(), std::uint8_t{0});
  shelf_ = first_shelf();
  dirty_from_ = 0;
  dirty_to_ = Side;
  is_full_ = false;
}

void GlyphAtlas::upload() {
  if (dirty_from_ >= dirty_to_) return;
  const int from = std::max(0, dirty_from_ - Gap);
  const int to = std::min(Side, dirty_to_ + Gap);
  glBindTexture(GL_TEXTURE_2D, texture_);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
  glTexSubImage2D(GL_TEXTURE_2D, 0, 0, from, Side, to - from, GL_RED, GL_UNSIGNED_BYTE,
                  coverage_.data() + static_cast<std::ptrdiff_t>(from) * Side);
  dirty_from_ = Side;
  dirty_to_ = 0;
}

}  // namespace app::gl
