// Where each panel of the window lies, for every size.
// Rule: the panels cover the window without overlap; where there is no room, panels share a place.
#pragma once

#include <cstddef>
#include <vector>

#include "app/model/ui_state.h"

namespace app::model::layout {

struct Size {
  float w = 0;
  float h = 0;
  friend bool operator==(const Size&, const Size&) = default;
};

/// Panels in one place: all of them when they share it, with the one in front.
struct Place {
  Box box;
  std::vector<Panel> panels;
  Panel front = Panel::Stage;
};

/// What the window must make room for.
struct FrameInput {
  Size size;
  /// Height wanted under the top bar: notices, a recording under way, a file that waits to be run.
  float strips = 0;
  /// Lanes of the timeline; it takes no more height than they need.
  std::size_t lanes = 0;
  /// Lines of the listing, and lines the whole run prints: the shorter one gives height to the other,
  /// the same from the first moment to the last.
  std::size_t code_lines = 0;
  std::size_t output_lines = 0;
  /// The run shows pictures, above its lines.
  bool has_pictures = false;
  /// More lanes and lines are still coming: there is room for them from the beginning, so that nothing
  /// moves while one looks.
  bool is_growing = false;
  Panel front = Panel::Stage;
};

struct Frame {
  Size size;
  Box top_bar;
  Box strips;
  std::vector<Place> places;
  Box transport;
};

/// The frame for a size in points. Folding, from wide to narrow: Lesson and Insights in one place; Now
/// with them; Code and Output with them; at last all panels in one.
Frame frame(const FrameInput& input);

/// The place that shows `panel`, or null when it is behind another.
const Place* place_of(const Frame& frame, Panel panel);

/// The panels that share a place with another, in order; empty when each has its own.
std::vector<Panel> sharing(const Frame& frame);

}  // namespace app::model::layout
