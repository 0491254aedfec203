// The whole window as one picture: every panel in its place, and what lies above them.
// Rule: a pure function of its input; nothing overlaps, and what has no room folds or scrolls.
#pragma once

#include <array>
#include <optional>

#include "app/model/layout/axis_scale.h"
#include "app/model/layout/window_input.h"

namespace app::model::layout {

/// The picture, and what whoever maps input to it needs to know. In `drawing.hot` the boxes of
/// Scrubber and Parameter run exactly from their first value to their last.
struct WindowPicture {
  Drawing drawing;
  /// Where the panels lie.
  Frame frame;
  /// How far each panel can be scrolled down, in points; 0 for those that show everything.
  std::array<float, PanelCount> scroll_limit{};
  /// Where a panel is that follows by itself; scrolling by hand goes on from there.
  std::array<std::optional<float>, PanelCount> followed{};
  /// Of the timeline, while it shows.
  std::optional<AxisScale> scale;
  /// Where its playhead stands.
  float playhead = 0;
};

/// Draws everything for `input.size`, from 1024 x 640 upwards in comfort, and folded below.
WindowPicture window(const WindowInput& input);

/// The sizes in which the panels alone are filled and show everything, in points.
Size fitting_size(ExportWhat what, const Timeline& timeline);

/// The panels alone, for pictures of one.
Drawing stage_alone(const WindowInput& input);
Drawing timeline_alone(const WindowInput& input);

}  // namespace app::model::layout
