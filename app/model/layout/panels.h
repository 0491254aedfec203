// The panels of the window but stage and timeline: each a function from the input to a picture.
// Rule: a panel draws inside its space only; what does not fit scrolls and says so with a thumb.
#pragma once

#include "app/model/explanation.h"
#include "app/model/layout/scrolling.h"
#include "app/model/layout/window_input.h"

namespace app::model::layout {

/// Where a panel is drawn: its first line and what lies below.
struct PanelSpace {
  Box box;
  /// The panel shares its place: tabs stand on its first line, so it writes no title.
  bool is_shared = false;
};

/// The listing of the chosen language with every living task's mark in the margin.
PanelPicture code_panel(const WindowInput& input, const PanelSpace& space);

/// What was printed so far, by whom and when; the last line in view.
PanelPicture output_panel(const WindowInput& input, const PanelSpace& space);

/// What just happened in two or three sentences, then `answer` unless its title is empty.
PanelPicture now_panel(const WindowInput& input, const PanelSpace& space, const Why& answer);

/// The lesson's question, the parameters as sliders, then its other texts.
PanelPicture lesson_panel(const WindowInput& input, const PanelSpace& space);

/// What there is to say of the run, the lesson's cure, and how the time was spent.
PanelPicture insights_panel(const WindowInput& input, const PanelSpace& space);

/// Menu, chapter and title, the buttons that fit.
Drawing top_bar(const WindowInput& input, const Box& box);

/// The five buttons, the scrubber with the chapters, where the cursor stands, the speed.
Drawing transport(const WindowInput& input, const Box& box);

}  // namespace app::model::layout
