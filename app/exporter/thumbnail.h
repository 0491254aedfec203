// A recorded picture as the file that an SVG carries.
// Rule: pixels go in as they are.
#pragma once

#include <string>

#include "engine/trace/trace.h"

namespace app::exporter {

/// A PNG of three bytes a pixel.
std::string png(const engine::trace::Picture& picture);

}  // namespace app::exporter
