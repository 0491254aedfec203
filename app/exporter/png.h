// A drawing as a PNG file.
// Rule: no display is needed, and the same drawing gives the same bytes.
#pragma once

#include <string>

#include "app/gl/pixels.h"
#include "app/view/painter.h"

namespace app::exporter {

/// The drawing's bounds in pixels. Needs no context and makes its own; throws std::runtime_error when
/// the machine cannot draw, or not that large.
gl::Pixels pixels(const model::Drawing& drawing, const view::Pose& pose);

/// The bytes of a PNG file. Throws as `pixels` does.
std::string png(const model::Drawing& drawing, const view::Pose& pose);

/// The bytes of a PNG file of a picture already drawn; its alpha is left out.
std::string png(const gl::Pixels& pixels);

}  // namespace app::exporter
