// A picture as pixels in memory.
// Rule: rows run from the top, four bytes a pixel, red first.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace app::gl {

struct Pixels {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgba;

  using Pixel = std::array<std::uint8_t, 4>;

  /// The pixel at a column and a row that are inside the picture.
  Pixel at(int x, int y) const {
    const auto* p = &rgba[(static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                           static_cast<std::size_t>(x)) *
                          4];
    return {p[0], p[1], p[2], p[3]};
  }
};

}  // namespace app::gl
