// Flattening, ear clipping and dashing.
// Rule: doubled points are dropped first, because normals need a direction.
#include "app/view/polygon.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace app::view {
namespace {

using Triangle = std::array<std::uint32_t, 3>;

ImVec2 between(ImVec2 a, ImVec2 b, float part) {
  return {a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part};
}

float length(ImVec2 a, ImVec2 b) { return std::hypot(b.x - a.x, b.y - a.y); }

float cross(ImVec2 a, ImVec2 b, ImVec2 c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/// Twice the area, positive when the points run clockwise on screen.
float doubled_area(std::span<const ImVec2> polygon) {
  float sum = 0;
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    const ImVec2 a = polygon[i];
    const ImVec2 b = polygon[(i + 1) % polygon.size()];
    sum += a.x * b.y - b.x * a.y;
  }
  return sum;
}

bool is_convex(std::span<const ImVec2> polygon) {
  const std::size_t n = polygon.size();
  for (std::size_t i = 0; i < n; ++i)
    if (cross(polygon[i], polygon[(i + 1) % n], polygon[(i + 2) % n]) < -0.01F) return false;
  return true;
}

std::vector<ImVec2> without_doubles(std::span<const ImVec2> points, bool is_closed) {
  std::vector<ImVec2> kept;
  for (const ImVec2 p : points)
    if (kept.empty() || length(kept.back(), p) > 0.01F) kept.push_back(p);
  if (is_closed && kept.size() > 1 && length(kept.back(), kept.front()) <= 0.01F) kept.pop_back();
  return kept;
}

bool is_inside(ImVec2 p, ImVec2 a, ImVec2 b, ImVec2 c) {
  return cross(a, b, p) >= 0 && cross(b, c, p) >= 0 && cross(c, a, p) >= 0;
}

bool is_ear(std::span<const ImVec2> polygon, std::span<const std::uint32_t> left, std::size_t at) {
  const std::size_t n = left.size();
  const Triangle t{left[(at + n - 1) % n], left[at], left[(at + 1) % n]};
  const ImVec2 a = polygon[t[0]];
  const ImVec2 b = polygon[t[1]];
  const ImVec2 c = polygon[t[2]];
  if (cross(a, b, c) <= 0) return false;
  return std::ranges::none_of(left, [&](std::uint32_t i) {
    return i != t[0] && i != t[1] && i != t[2] && is_inside(polygon[i], a, b, c);
  });
}

/// Half a pixel outwards at each point, along the mean of its two edges' normals.
std::vector<ImVec2> outward(std::span<const ImVec2> polygon) {
  const std::size_t n = polygon.size();
  std::vector<ImVec2> steps(n);
  const auto normal = [&](std::size_t i) {
    const ImVec2 a = polygon[i % n];
    const ImVec2 b = polygon[(i + 1) % n];
    const float inverse = 1 / length(a, b);
    return ImVec2((b.y - a.y) * inverse, (a.x - b.x) * inverse);
  };
  for (std::size_t i = 0; i < n; ++i) {
    const ImVec2 before = normal(i + n - 1);
    const ImVec2 after = normal(i);
    const ImVec2 mean((before.x + after.x) / 2, (before.y + after.y) / 2);
    const float square = std::max(mean.x * mean.x + mean.y * mean.y, 0.25F);
    steps[i] = ImVec2(mean.x / square / 2, mean.y / square / 2);
  }
  return steps;
}

void fill_concave(ImDrawList& list, std::span<const ImVec2> polygon, ImU32 colour) {
  const std::vector<Triangle> triangles = triangulated(polygon);
  const std::vector<ImVec2> steps = outward(polygon);
  const auto n = static_cast<std::uint32_t>(polygon.size());
  const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
  const ImU32 clear = colour & ~IM_COL32_A_MASK;
  list.PrimReserve(static_cast<int>(triangles.size() * 3 + polygon.size() * 6),
                   static_cast<int>(n * 2));
  const std::uint32_t base = list._VtxCurrentIdx;
  const auto index = [&](std::uint32_t i) { list.PrimWriteIdx(static_cast<ImDrawIdx>(base + i)); };
  for (const Triangle& t : triangles)
    for (const std::uint32_t i : t)
      index(i * 2);
  for (std::uint32_t i = 0; i < n; ++i) {
    const std::uint32_t next = (i + 1) % n;
    for (const std::uint32_t vertex :
         {i * 2, next * 2, next * 2 + 1, i * 2, next * 2 + 1, i * 2 + 1})
      index(vertex);
  }
  for (std::uint32_t i = 0; i < n; ++i) {
    const ImVec2 p = polygon[i];
    list.PrimWriteVtx({p.x - steps[i].x, p.y - steps[i].y}, white, colour);
    list.PrimWriteVtx({p.x + steps[i].x, p.y + steps[i].y}, white, clear);
  }
}

/// Splits a line into its dashes.
class Dashes {
 public:
  Dashes(ImDrawList& list, const Stroke& stroke)
      : list_(list), stroke_(stroke), left_(stroke.dash) {}

  void run(ImVec2 from, ImVec2 to) {
    const float whole = length(from, to);
    float done = 0;
    begin_at(from);
    while (whole - done > left_) {
      done += left_;
      begin_at(between(from, to, done / whole));
      finish();
      is_drawn_ = !is_drawn_;
      left_ = is_drawn_ ? stroke_.dash : stroke_.gap;
      begin_at(between(from, to, done / whole));
    }
    left_ -= whole - done;
    begin_at(to);
  }

  void finish() {
    const std::vector<ImVec2> kept = without_doubles(points_, false);
    if (kept.size() > 1)
      list_.AddPolyline(kept.data(), static_cast<int>(kept.size()), stroke_.colour, 0,
                        stroke_.width);
    points_.clear();
  }

 private:
  void begin_at(ImVec2 point) {
    if (is_drawn_) points_.push_back(point);
  }

  ImDrawList& list_;
  const Stroke& stroke_;
  float left_;
  bool is_drawn_ = true;
  std::vector<ImVec2> points_;
};

}  // namespace

void add_curve(std::vector<ImVec2>& points, const std::array<ImVec2, 3>& curve) {
  const ImVec2 from = points.back();
  const auto& [control1, control2, to] = curve;
  const float bend = std::abs(cross(from, control1, to)) + std::abs(cross(from, control2, to));
  if (bend < 0.01F) return points.push_back(to);
  const float reach = length(from, control1) + length(control1, control2) + length(control2, to);
  const int parts = std::clamp(static_cast<int>(std::sqrt(reach) * 2.2F), 4, 48);
  for (int i = 1; i <= parts; ++i) {
    const float part = static_cast<float>(i) / static_cast<float>(parts);
    const ImVec2 middle = between(control1, control2, part);
    const ImVec2 left = between(between(from, control1, part), middle, part);
    const ImVec2 right = between(middle, between(control2, to, part), part);
    points.push_back(between(left, right, part));
  }
}

std::vector<Triangle> triangulated(std::span<const ImVec2> polygon) {
  std::vector<std::uint32_t> left(polygon.size());
  std::iota(left.begin(), left.end(), 0U);
  std::vector<Triangle> triangles;
  while (left.size() > 2) {
    const std::size_t n = left.size();
    std::size_t at = 0;
    while (at < n && !is_ear(polygon, left, at))
      ++at;
    if (at == n) at = 0;  // only a line or a crossing is left: take any corner and go on
    triangles.push_back({left[(at + n - 1) % n], left[at], left[(at + 1) % n]});
    left.erase(left.begin() + static_cast<std::ptrdiff_t>(at));
  }
  return triangles;
}

void fill_polygon(ImDrawList& list, std::vector<ImVec2> polygon, ImU32 colour) {
  polygon = without_doubles(polygon, true);
  if (polygon.size() < 3) return;
  if (doubled_area(polygon) < 0) std::reverse(polygon.begin(), polygon.end());
  if (is_convex(polygon))
    list.AddConvexPolyFilled(polygon.data(), static_cast<int>(polygon.size()), colour);
  else
    fill_concave(list, polygon, colour);
}

void stroke_line(ImDrawList& list, std::span<const ImVec2> points, const Stroke& stroke) {
  const std::vector<ImVec2> kept = without_doubles(points, stroke.is_closed);
  if (kept.size() < 2) return;
  if (stroke.gap <= 0) {
    list.AddPolyline(kept.data(), static_cast<int>(kept.size()), stroke.colour,
                     stroke.is_closed ? ImDrawFlags_Closed : 0, stroke.width);
    return;
  }
  Dashes dashes(list, stroke);
  for (std::size_t i = 1; i < kept.size(); ++i)
    dashes.run(kept[i - 1], kept[i]);
  if (stroke.is_closed) dashes.run(kept.back(), kept.front());
  dashes.finish();
}

}  // namespace app::view
