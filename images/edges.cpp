// Grey values, a 3 x 3 blur, and the length of the slope.
// Rule: a pure function; a flat picture has no edges.
#include "images/edges.h"

#include <algorithm>
#include <cmath>

namespace images {

namespace {

/// Brightness by row, 0 to 255.
struct Grey {
  int width = 0;
  int height = 0;
  std::vector<float> values = {};

  Grey(int wide, int high)
      : width(wide), height(high), values(static_cast<std::size_t>(wide) * high) {}
  const float* row(int y) const { return values.data() + static_cast<std::size_t>(y) * width; }
  float* row(int y) { return values.data() + static_cast<std::size_t>(y) * width; }
};

/// As the eye weighs the three colours.
Grey grey_of(const Picture& picture) {
  Grey grey(picture.width, picture.height);
  for (std::size_t i = 0; i < grey.values.size(); ++i) {
    grey.values[i] = 0.299F * picture.bytes[3 * i] + 0.587F * picture.bytes[3 * i + 1] +
                     0.114F * picture.bytes[3 * i + 2];
  }
  return grey;
}

/// The weighted mean of each pixel and its eight neighbours: 1 2 1, 2 4 2, 1 2 1.
Grey blurred(const Grey& grey) {
  Grey result(grey.width, grey.height);
  for (int y = 1; y + 1 < grey.height; ++y) {
    const float* above = grey.row(y - 1);
    const float* here = grey.row(y);
    const float* below = grey.row(y + 1);
    float* to = result.row(y);
    for (int x = 1; x + 1 < grey.width; ++x) {
      const float corners = above[x - 1] + above[x + 1] + below[x - 1] + below[x + 1];
      const float sides = above[x] + below[x] + here[x - 1] + here[x + 1];
      to[x] = (corners + 2 * sides + 4 * here[x]) / 16;
    }
  }
  return result;
}

/// How steep the brightness is at x, from Sobel's two directions.
float slope(const float* above, const float* here, const float* below, int x) {
  const float across =
      above[x + 1] - above[x - 1] + 2 * (here[x + 1] - here[x - 1]) + below[x + 1] - below[x - 1];
  const float down =
      below[x - 1] - above[x - 1] + 2 * (below[x] - above[x]) + below[x + 1] - above[x + 1];
  return std::sqrt(across * across + down * down);
}

}  // namespace

Picture edges_of(const Picture& picture) {
  Picture edges(picture.width, picture.height);
  const Grey soft = blurred(grey_of(picture));
  for (int y = 2; y + 2 < picture.height; ++y) {
    for (int x = 2; x + 2 < picture.width; ++x) {
      const float strength = slope(soft.row(y - 1), soft.row(y), soft.row(y + 1), x);
      const auto grey = static_cast<std::uint8_t>(std::min(strength, 255.0F));
      edges.set(x, y, {grey, grey, grey});
    }
  }
  return edges;
}

}  // namespace images
