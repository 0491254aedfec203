// Setting lines of text: how wide they are, where they break, how they are cut to fit.
// Rule: nothing is drawn wider than it was measured, so what fits here fits in every output.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/fonts/font.h"
#include "app/model/drawing.h"

namespace app::model::layout {

/// Face, size and ink of a line.
struct Type {
  fonts::Face face = fonts::Face::Text;
  float size = 13;
  Paint paint{Ink::Text};
};

// The sizes at scale 1.
inline constexpr float Small = 13;
inline constexpr float Medium = 15;
inline constexpr float Large = 18;
inline constexpr float Huge = 24;

inline constexpr Type Body{};
inline constexpr Type Quiet{.paint = {Ink::Muted}};
inline constexpr Type Bold{.face = fonts::Face::Strong};
inline constexpr Type Heading{.face = fonts::Face::Strong, .paint = {Ink::Muted}};
inline constexpr Type Code{.face = fonts::Face::Code};
inline constexpr Type QuietCode{.face = fonts::Face::Code, .paint = {Ink::Muted}};

enum class Align : std::uint8_t { Left, Centre, Right };

float width(std::string_view text, const Type& type);

/// From one baseline to the next, a multiple of 1 point.
float line_height(const Type& type);

/// The baseline that centres a line's capital letters on `middle`.
float baseline_around(float middle, const Type& type);

/// `text`, or its longest beginning with "…" that is at most `room` wide; empty when not even "…" is.
std::string cut(std::string_view text, const Type& type, float room);

/// False for the space in "0.300 s", "line 8" and "job 3", whose halves say nothing alone.
bool may_break_at(std::string_view text, std::size_t space);

/// `text` broken at spaces (inside a word only where it alone is wider) into lines of at most `room`.
/// Line feeds break too. Never empty.
std::vector<std::string> wrapped(std::string_view text, const Type& type, float room);

/// Adds `text` cut to the width of `box`, on a baseline centred in it. Returns the width set.
float add_text(Drawing& drawing, const Box& box, std::string_view text, const Type& type,
               Align align = Align::Left);

/// Adds `text` in lines from the top of `box`; what does not fit below is cut with "…". Returns the
/// height used.
float add_paragraph(Drawing& drawing, const Box& box, std::string_view text, const Type& type);

/// A stretch of a line in one type.
struct Run {
  std::string_view text;
  Type type;
};

/// Adds runs one after the other on one baseline, cut to `box`. Returns the width set.
float add_runs(Drawing& drawing, const Box& box, const std::vector<Run>& runs);

}  // namespace app::model::layout
