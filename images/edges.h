// Where the brightness of a picture changes: blurred a little, then Sobel's two slopes.
// Rule: a pure function; a flat picture has no edges.
#pragma once

#include "images/picture.h"

namespace images {

/// As bright as the edge is strong; a border of two pixels stays black. A picture of less than five
/// pixels a side has none.
Picture edges_of(const Picture& picture);

}  // namespace images
