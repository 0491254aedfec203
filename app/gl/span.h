// One bar as the span shader takes it.
// Rule: everything is in pixels of the picture; `shaders/span.vert` reads these fields in this order.
#pragma once

#include <cstdint>
#include <type_traits>

namespace app::gl {

/// What is drawn on a bar's fill; the numbers are those of `shaders/span.frag`, which says where each
/// line runs.
enum class Motif : std::uint8_t {
  Plain,
  Dots,
  Diagonal,
  Crossed,
  Chevrons,
  Horizontal,
  Vertical,
  DoubleVertical,
};

/// Colours are packed as ImGui packs them (IM_COL32), alpha included.
struct Span {
  float left = 0;
  float top = 0;
  float right = 0;
  float bottom = 0;

  float radius = 0;
  /// The outline lies inside the box.
  float outline_width = 0;
  /// Lengths along the outline that are drawn and left out; no gap: a whole outline.
  float dash = 0;
  float gap = 0;

  /// A Motif, its period and how thick its marks are; it begins in the box's left top corner.
  float motif = 0;
  float period = 1;
  float thickness = 0;
  float unused = 0;

  std::uint32_t fill = 0;
  std::uint32_t marks = 0;
  std::uint32_t outline = 0;
};

static_assert(sizeof(Span) == 60);
static_assert(std::is_trivially_copyable_v<Span>);

}  // namespace app::gl
