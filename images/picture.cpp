// Making a picture smaller.
// Rule: each pixel of the small one is the mean of a rectangle, and every pixel counts once.
#include "images/picture.h"

#include <algorithm>

namespace images {

namespace {

struct Rectangle {
  int left, top, right, bottom;
};

Pixel mean(const Picture& picture, Rectangle part) {
  std::array<unsigned, 3> sum{};
  for (int y = part.top; y < part.bottom; ++y) {
    for (int x = part.left; x < part.right; ++x) {
      const Pixel pixel = picture.at(x, y);
      for (std::size_t i = 0; i < sum.size(); ++i)
        sum[i] += pixel[i];
    }
  }
  const auto count = static_cast<unsigned>((part.right - part.left) * (part.bottom - part.top));
  Pixel pixel{};
  for (std::size_t i = 0; i < sum.size(); ++i)
    pixel[i] = static_cast<std::uint8_t>((sum[i] + count / 2) / count);
  return pixel;
}

}  // namespace

Picture shrunk(const Picture& picture, int most_wide, int most_high) {
  const int factor = std::max((picture.width + most_wide - 1) / most_wide,
                              (picture.height + most_high - 1) / most_high);
  if (factor <= 1) return picture;
  Picture small((picture.width + factor - 1) / factor, (picture.height + factor - 1) / factor);
  for (int y = 0; y < small.height; ++y) {
    for (int x = 0; x < small.width; ++x) {
      small.set(x, y,
                mean(picture, {x * factor, y * factor, std::min((x + 1) * factor, picture.width),
                               std::min((y + 1) * factor, picture.height)}));
    }
  }
  return small;
}

}  // namespace images
