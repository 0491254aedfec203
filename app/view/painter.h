// Turns a Drawing into the pixels of the window or of a file.
// Rule: it knows colours, scale and the pixel grid, and nothing of what the shapes mean.
#pragma once

#include "app/gl/graphics.h"
#include "app/model/drawing.h"
#include "app/model/theme.h"

namespace app::view {

/// How a drawing is laid on the pixels.
struct Pose {
  model::Theme theme = model::Theme::Dark;
  /// Pixels to the point.
  float scale = 1;
};

/// Paints the whole picture `graphics` has begun: the background, then the shapes in order. Edges of
/// rectangles and baselines are moved to the nearest pixel, so that they are sharp at every scale.
void paint(const model::Drawing& drawing, const Pose& pose, gl::Graphics& graphics);

}  // namespace app::view
