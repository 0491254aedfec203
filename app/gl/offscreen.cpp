// A framebuffer object with one colour buffer.
// Rule: reading back turns OpenGL's rows, which run from the bottom, the right way up.
#include "app/gl/offscreen.h"

#include <glad/gl.h>

#include <algorithm>
#include <stdexcept>
#include <string>

namespace app::gl {

Offscreen::Offscreen(int width, int height) : width_(width), height_(height) {
  GLint limit = 0;
  glGetIntegerv(GL_MAX_RENDERBUFFER_SIZE, &limit);
  if (width < 1 || height < 1 || width > limit || height > limit)
    throw std::runtime_error("a picture of " + std::to_string(width) + " x " +
                             std::to_string(height) + " pixels cannot be drawn (1 to " +
                             std::to_string(limit) + " each way)");
  glGenRenderbuffers(1, &colours_);
  glBindRenderbuffer(GL_RENDERBUFFER, colours_);
  glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
  glGenFramebuffers(1, &framebuffer_);
  glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
  glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colours_);
  if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE)
    throw std::runtime_error("the graphics driver refuses to draw into memory");
}

Offscreen::~Offscreen() {
  glDeleteFramebuffers(1, &framebuffer_);
  glDeleteRenderbuffers(1, &colours_);
}

void Offscreen::begin() {
  glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
  glDisable(GL_SCISSOR_TEST);
  glClearColor(0, 0, 0, 1);
  glClear(GL_COLOR_BUFFER_BIT);
}

Pixels Offscreen::read_back() const {
  const auto row = static_cast<std::size_t>(width_) * 4;
  Pixels pixels{width_, height_,
                std::vector<std::uint8_t>(row * static_cast<std::size_t>(height_))};
  glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, width_, height_, GL_RGBA, GL_UNSIGNED_BYTE, pixels.rgba.data());
  for (int top = 0, bottom = height_ - 1; top < bottom; ++top, --bottom) {
    auto* upper = pixels.rgba.data() + static_cast<std::size_t>(top) * row;
    std::swap_ranges(upper, upper + row,
                     pixels.rgba.data() + static_cast<std::size_t>(bottom) * row);
  }
  return pixels;
}

}  // namespace app::gl
