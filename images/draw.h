// The pictures that the server has: number n is always the same.
// Rule: drawn from n alone; no randomness, no files.
#pragma once

#include "images/picture.h"

namespace images {

inline constexpr int Width = 640;
inline constexpr int Height = 480;

/// Evening hills under a sun, with windows, rings and rays that differ from number to number.
Picture draw(int n);

}  // namespace images
