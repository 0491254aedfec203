// Pictures as PNG files, in memory.
// Rule: what is read may come from anywhere: it is checked, and bounded before anything is unpacked.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "images/picture.h"

namespace images {

/// Bytes that are no picture, or one that is too large: one line that says so.
struct PngError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Fast rather than small.
std::string to_png(const Picture& picture);
/// Throws PngError. At most 4096 pixels a side.
Picture from_png(std::string_view bytes);

}  // namespace images
