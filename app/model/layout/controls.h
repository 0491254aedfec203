// What a person can press, drag or read a key on: buttons, segments, tabs, sliders, key caps.
// Rule: a control draws its state (on, faint, hovered) and is hot exactly where it is drawn.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "app/model/layout/glyphs.h"
#include "app/model/layout/text.h"
#include "app/model/ui_state.h"

namespace app::model::layout {

inline constexpr float Radius = 6;
inline constexpr float ButtonHeight = 28;
inline constexpr float Gap = 8;
/// From a panel's edge to what it holds.
inline constexpr float Margin = 16;

struct Button {
  Box box;
  std::string_view text{};
  /// The key beside the text; may be empty.
  std::string_view key{};
  std::optional<Glyph> glyph{};
  Target target{};
  bool is_on = false;
  bool is_available = true;
};

/// The width a button needs for its text, key and glyph.
float button_width(std::string_view text, std::string_view key = {});

void add_button(Drawing& drawing, const Button& button, const UiState& ui);

struct TabLabel {
  std::string_view text;
  Target target;
  bool is_front = false;
  /// A count in a badge after the text; 0: none.
  std::size_t badge = 0;
};

/// With the gap before it; 0 for none.
float badge_width(std::size_t count);

/// Tabs on one line, the front one underlined on the bottom of `box`. Returns the width used; tabs
/// without room are left out from the end, but never the front one.
float add_tabs(Drawing& drawing, const Box& box, const std::vector<TabLabel>& tabs,
               const UiState& ui);

struct Slider {
  /// The track's left and right are the box's: a press at x means (x - box.x) / box.w.
  Box box;
  float part = 0;
  Target target;
};
void add_slider(Drawing& drawing, const Slider& slider, const UiState& ui);

/// A key as engraved, its right end at `right`. Returns its width.
float add_key(Drawing& drawing, Point right_middle, std::string_view key);

/// The ground a panel stands on.
void add_ground(Drawing& drawing, const Box& box);

/// A panel's hairlines, on the right and at the bottom; drawn after what it holds.
void add_edges(Drawing& drawing, const Box& box);

/// A quiet title on the panel's first line; returns the box of what is left of the line.
Box add_title(Drawing& drawing, const Box& panel, std::string_view title);

/// The first line of a panel and what lies below it.
Box title_line(const Box& panel);
Box below_title(const Box& panel);

}  // namespace app::model::layout
