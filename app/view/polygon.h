// Curves as points, and filling shapes that are not convex, which ImGui cannot.
// Rule: pure geometry in pixels; the last part puts it into ImGui's lists.
#pragma once

#include <imgui.h>

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace app::view {

/// The points of a cubic Bezier curve after its start, close enough together to look round.
void add_curve(std::vector<ImVec2>& points, const std::array<ImVec2, 3>& curve);

/// Triangles that cover a simple polygon given clockwise on screen, as indices of its points. What
/// crosses itself is covered in part.
std::vector<std::array<std::uint32_t, 3>> triangulated(std::span<const ImVec2> polygon);

/// Fills a simple polygon of either direction, its edges faded out over a pixel.
void fill_polygon(ImDrawList& list, std::vector<ImVec2> polygon, ImU32 colour);

/// What a line's stroke looks like.
struct Stroke {
  ImU32 colour = 0;
  float width = 1;
  bool is_closed = false;
  /// 0: no gaps.
  float dash = 0;
  float gap = 0;
};

/// Strokes a line through points, dashed or whole.
void stroke_line(ImDrawList& list, std::span<const ImVec2> points, const Stroke& stroke);

}  // namespace app::view
