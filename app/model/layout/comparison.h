// Runs on one axis: the verdict, and below it each run's code, timeline and output.
// Rule: one scale, one cursor; what is pointed at in one run lights up in all that have it.
#pragma once

#include <array>
#include <optional>

#include "app/model/layout/axis_scale.h"
#include "app/model/layout/window_input.h"

namespace app::model::layout {

struct ComparisonPicture {
  Drawing drawing;
  /// The verdict stands for Insights, the columns for Code, Timeline and Output.
  std::vector<Place> places;
  std::array<float, PanelCount> scroll_limit{};
  std::array<std::optional<float>, PanelCount> followed{};
  std::optional<AxisScale> scale;
  float playhead = 0;
};

/// Draws `input.comparison` into `body`. A hot area of the second run carries `run` 1, and so on.
ComparisonPicture comparison(const WindowInput& input, const Box& body);

/// Verdict and timelines alone, for pictures of them.
Drawing comparison_alone(const WindowInput& input);

/// The size in which every lane shows, in points.
Size comparison_size(const ComparisonInput& runs);

}  // namespace app::model::layout
