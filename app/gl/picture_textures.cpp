// One upload a picture.
// Rule: a picture is known by its pixels; one that no picture of the window shows any more is forgotten.
#include "app/gl/picture_textures.h"

#include <glad/gl.h>

#include <functional>
#include <utility>

namespace app::gl {

namespace {

std::uint64_t key(const PictureWanted& wanted) {
  return std::hash<std::string_view>()(wanted.rgb) * 131 + static_cast<std::uint64_t>(wanted.width);
}

GLuint texture_of(const PictureWanted& wanted) {
  GLuint texture = 0;
  glGenTextures(1, &texture);
  glBindTexture(GL_TEXTURE_2D, texture);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGB8, wanted.width, wanted.height, 0, GL_RGB, GL_UNSIGNED_BYTE,
               wanted.rgb.data());
  return texture;
}

}  // namespace

PictureTextures::~PictureTextures() {
  for (const auto& [_, kept] : kept_)
    glDeleteTextures(1, &kept.texture);
}

std::uint32_t PictureTextures::find(const PictureWanted& wanted) {
  Kept& kept = kept_[key(wanted)];
  if (kept.texture == 0) kept.texture = texture_of(wanted);
  kept.is_used = true;
  return kept.texture;
}

void PictureTextures::forget_unused() {
  for (auto at = kept_.begin(); at != kept_.end();) {
    const bool is_used = std::exchange(at->second.is_used, false);
    if (!is_used) glDeleteTextures(1, &at->second.texture);
    at = is_used ? std::next(at) : kept_.erase(at);
  }
}

}  // namespace app::gl
