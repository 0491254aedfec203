// A picture in the graphics card's memory that can be read back.
// Rule: it is opaque; what was not drawn on is black.
#pragma once

#include <cstdint>

#include "app/gl/pixels.h"

namespace app::gl {

class Offscreen {
 public:
  /// Needs a current context. Throws std::runtime_error when the card refuses the size.
  Offscreen(int width, int height);
  ~Offscreen();
  Offscreen(const Offscreen&) = delete;
  Offscreen& operator=(const Offscreen&) = delete;

  int width() const { return width_; }
  int height() const { return height_; }

  /// Clears the picture and makes what follows draw into it.
  void begin();
  /// What was drawn so far.
  Pixels read_back() const;

 private:
  int width_;
  int height_;
  std::uint32_t framebuffer_ = 0;
  std::uint32_t colours_ = 0;
};

}  // namespace app::gl
