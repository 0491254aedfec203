// A panel's content behind a window that may be smaller: what is above, below, and the thumb that says so.
// Rule: what is scrolled out of sight answers no pointer.
#pragma once

#include <optional>

#include "app/model/drawing.h"
#include "app/model/ui_state.h"

namespace app::model::layout {

/// A panel drawn into its place, and how far it can be scrolled down; 0 when all of it shows.
struct PanelPicture {
  Drawing drawing;
  float scroll_limit = 0;
  /// Where a panel that follows by itself was scrolled to; empty: where the person left it.
  std::optional<float> followed{};
};

/// `content` is drawn as if unlimited, from y = `box.y`; `height` is what it takes.
struct Scrolled {
  Panel panel;
  Box box;
  float height = 0;
  const Drawing& content;
};

/// Adds the content shifted by the panel's scroll, cut to the box, with a thumb when there is more
/// than fits; the whole box is hot as Panel. Returns the scroll limit.
float add_scrolled(Drawing& drawing, const Scrolled& scrolled, const UiState& ui);

/// The scroll that shows `line` (from, to; in the content's own y from 0) with some lines around it,
/// moving no more than needed.
struct LineInView {
  float from = 0;
  float to = 0;
  float around = 0;
};
float scroll_to_show(const LineInView& line, float view_height, float content_height, float scroll);

/// Every shape and hot area moved by (dx, dy).
Drawing moved(const Drawing& drawing, float dx, float dy);

}  // namespace app::model::layout
