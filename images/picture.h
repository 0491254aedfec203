// A picture in memory: rows of pixels, three bytes each.
// Rule: a picture is a value; whoever makes one fills it whole.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace images {

/// Red, green and blue.
using Pixel = std::array<std::uint8_t, 3>;

struct Picture {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> bytes = {};  // rows from the top, three bytes a pixel

  Picture() = default;
  /// Black.
  Picture(int wide, int high)
      : width(wide), height(high), bytes(static_cast<std::size_t>(wide) * high * 3) {}

  Pixel at(int x, int y) const {
    const std::size_t first = place(x, y);
    return {bytes[first], bytes[first + 1], bytes[first + 2]};
  }
  void set(int x, int y, Pixel pixel) {
    for (std::size_t i = 0; i < pixel.size(); ++i)
      bytes[place(x, y) + i] = pixel[i];
  }

  friend bool operator==(const Picture&, const Picture&) = default;

 private:
  std::size_t place(int x, int y) const {
    return (static_cast<std::size_t>(y) * width + static_cast<std::size_t>(x)) * 3;
  }
};

/// The same picture with at most so many pixels a side: each is the mean of those it stands for.
/// Returns it unchanged when it is small enough.
Picture shrunk(const Picture& picture, int most_wide, int most_high);

}  // namespace images
