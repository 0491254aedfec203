// The glyphs drawn on a unit square: circles and arcs by Bezier curves, the rest by straight lines.
// Rule: strokes are a fixed share of the box, so a glyph looks the same at every scale.
#include "app/model/layout/glyphs.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>
#include <vector>

namespace app::model::layout {
namespace {

constexpr float Tau = 2 * std::numbers::pi_v<float>;
constexpr float Noon = -Tau / 4;

Point on_circle(Point centre, float radius, float angle) {
  return {centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)};
}

/// Continues `path` along a circle from `begin` by `turn` (radians, clockwise when positive).
void add_arc(Path& path, Point centre, float radius, float begin, float turn) {
  const int parts = std::max(1, static_cast<int>(std::ceil(std::abs(turn) / (Tau / 4) - 0.001F)));
  const float part = turn / static_cast<float>(parts);
  const float reach = radius * 4 / 3 * std::tan(part / 4);
  for (int i = 0; i < parts; ++i) {
    const float a = begin + part * static_cast<float>(i);
    const float b = a + part;
    const Point from = on_circle(centre, radius, a);
    const Point to = on_circle(centre, radius, b);
    path.segments.push_back({{from.x - reach * std::sin(a), from.y + reach * std::cos(a)},
                             {to.x + reach * std::sin(b), to.y - reach * std::cos(b)},
                             to});
  }
}

Path circle(Point centre, float radius) {
  Path path{.start = on_circle(centre, radius, Noon), .is_closed = true};
  add_arc(path, centre, radius, Noon, Tau);
  return path;
}

Path through(std::span<const Point> points) {
  Path path{.start = points.front()};
  for (std::size_t i = 1; i < points.size(); ++i)
    path.segments.push_back({points[i - 1], points[i], points[i]});
  return path;
}

/// Draws on the unit square of one box.
class Pen {
 public:
  Pen(Drawing& drawing, const Box& box, const Paint& paint)
      : drawing_(drawing), paint_(paint), size_(std::min(box.w, box.h)) {
    origin_ = {box.centre().x - size_ / 2, box.centre().y - size_ / 2};
  }

  void stroke(std::initializer_list<Point> points, bool is_closed = false, float width = 0.13F) {
    Path path = scaled(points);
    path.is_closed = is_closed;
    stroke(std::move(path), width);
  }
  void fill(std::initializer_list<Point> points) {
    Path path = scaled(points);
    path.is_closed = true;
    path.fill = paint_;
    drawing_.add(std::move(path));
  }
  void fill_box(Box box) {
    drawing_.add(Rect{
        .box = {origin_.x + box.x * size_, origin_.y + box.y * size_, box.w * size_, box.h * size_},
        .radius = 0.06F * size_,
        .fill = paint_});
  }
  void ring(Point centre, float radius, float width) {
    add_ring(drawing_, {at(centre), radius * size_, width * size_, paint_});
  }
  void disc(Point centre, float radius) { add_disc(drawing_, at(centre), radius * size_, paint_); }
  void pie(Point centre, float radius, float part) {
    const Point middle = at(centre);
    Path path{.start = middle, .is_closed = true, .fill = paint_};
    const Point rim = on_circle(middle, radius * size_, Noon);
    path.segments.push_back({middle, rim, rim});
    add_arc(path, middle, radius * size_, Noon, part * Tau);
    drawing_.add(std::move(path));
  }
  void gear(Point centre, float radius) {
    constexpr int Teeth = 8;
    std::vector<Point> rim;
    for (int i = 0; i < Teeth * 4; ++i) {
      const float angle = (static_cast<float>(i) - 0.5F) * Tau / (Teeth * 4);
      rim.push_back(on_circle(at(centre), (i % 4 < 2 ? radius : radius * 0.74F) * size_, angle));
    }
    Path path = through(rim);
    path.is_closed = true;
    stroke(std::move(path), 0.1F);
    ring(centre, radius * 0.3F, 0.1F);
  }

 private:
  Point at(Point p) const { return {origin_.x + p.x * size_, origin_.y + p.y * size_}; }
  Path scaled(std::initializer_list<Point> points) const {
    std::vector<Point> placed;
    for (const Point p : points)
      placed.push_back(at(p));
    return through(placed);
  }
  void stroke(Path path, float width) {
    path.stroke = paint_;
    path.width = std::max(1.0F, width * size_);
    drawing_.add(std::move(path));
  }

  Drawing& drawing_;
  Paint paint_;
  float size_;
  Point origin_;
};

constexpr Point Middle{0.5F, 0.5F};

void draw_state(Pen& pen, Glyph glyph) {
  switch (glyph) {
    case Glyph::Ring:
      return pen.ring(Middle, 0.38F, 0.14F);
    case Glyph::Clock:
      pen.ring(Middle, 0.42F, 0.11F);
      return pen.pie(Middle, 0.42F, 0.75F);
    case Glyph::Play:
      return pen.fill({{0.2F, 0.1F}, {0.92F, 0.5F}, {0.2F, 0.9F}});
    case Glyph::Square:
      return pen.fill_box({0.12F, 0.12F, 0.76F, 0.76F});
    case Glyph::Bars:
      pen.fill_box({0.17F, 0.12F, 0.24F, 0.76F});
      return pen.fill_box({0.59F, 0.12F, 0.24F, 0.76F});
    case Glyph::Tick:
      return pen.stroke({{0.1F, 0.54F}, {0.4F, 0.82F}, {0.9F, 0.2F}});
    case Glyph::Cross:
      pen.stroke({{0.16F, 0.16F}, {0.84F, 0.84F}}, false, 0.16F);
      return pen.stroke({{0.84F, 0.16F}, {0.16F, 0.84F}}, false, 0.16F);
    case Glyph::SlashedRing:
      pen.ring(Middle, 0.4F, 0.13F);
      return pen.stroke({{0.22F, 0.78F}, {0.78F, 0.22F}});
    case Glyph::Gear:
      return pen.gear(Middle, 0.44F);
    case Glyph::TwoGears:
      pen.gear({0.35F, 0.36F}, 0.3F);
      return pen.gear({0.73F, 0.74F}, 0.21F);
    default:
      return;
  }
}

void draw_transport(Pen& pen, Glyph glyph) {
  switch (glyph) {
    case Glyph::Pause:
      pen.fill_box({0.2F, 0.12F, 0.22F, 0.76F});
      return pen.fill_box({0.58F, 0.12F, 0.22F, 0.76F});
    case Glyph::StepNext:
      return pen.fill({{0.22F, 0.1F}, {0.86F, 0.5F}, {0.22F, 0.9F}});
    case Glyph::StepPrevious:
      return pen.fill({{0.78F, 0.1F}, {0.14F, 0.5F}, {0.78F, 0.9F}});
    case Glyph::Home:
      pen.fill_box({0.12F, 0.12F, 0.16F, 0.76F});
      return pen.fill({{0.88F, 0.12F}, {0.34F, 0.5F}, {0.88F, 0.88F}});
    case Glyph::End:
      pen.fill_box({0.72F, 0.12F, 0.16F, 0.76F});
      return pen.fill({{0.12F, 0.12F}, {0.66F, 0.5F}, {0.12F, 0.88F}});
    case Glyph::ArrowLeft:
      return pen.fill({{0.9F, 0.14F}, {0.1F, 0.5F}, {0.9F, 0.86F}});
    case Glyph::ArrowRight:
      return pen.fill({{0.1F, 0.14F}, {0.9F, 0.5F}, {0.1F, 0.86F}});
    default:
      return;
  }
}

void draw_sign(Pen& pen, Glyph glyph) {
  switch (glyph) {
    case Glyph::Menu:
      for (const float y : {0.22F, 0.5F, 0.78F})
        pen.stroke({{0.08F, y}, {0.92F, y}}, false, 0.1F);
      return;
    case Glyph::Close:
      pen.stroke({{0.2F, 0.2F}, {0.8F, 0.8F}}, false, 0.11F);
      return pen.stroke({{0.8F, 0.2F}, {0.2F, 0.8F}}, false, 0.11F);
    case Glyph::ChevronRight:
      return pen.stroke({{0.36F, 0.18F}, {0.68F, 0.5F}, {0.36F, 0.82F}});
    case Glyph::ChevronDown:
      return pen.stroke({{0.18F, 0.36F}, {0.5F, 0.68F}, {0.82F, 0.36F}});
    case Glyph::ChevronLeft:
      return pen.stroke({{0.64F, 0.18F}, {0.32F, 0.5F}, {0.64F, 0.82F}});
    case Glyph::ChevronUp:
      return pen.stroke({{0.18F, 0.64F}, {0.5F, 0.32F}, {0.82F, 0.64F}});
    case Glyph::Disc:
      return pen.disc(Middle, 0.46F);
    case Glyph::Search:
      pen.ring({0.42F, 0.42F}, 0.3F, 0.11F);
      return pen.stroke({{0.64F, 0.64F}, {0.9F, 0.9F}}, false, 0.11F);
    case Glyph::Folder:
      return pen.stroke({{0.08F, 0.22F},
                         {0.38F, 0.22F},
                         {0.48F, 0.34F},
                         {0.92F, 0.34F},
                         {0.92F, 0.82F},
                         {0.08F, 0.82F}},
                        true, 0.09F);
    case Glyph::File:
      return pen.stroke({{0.2F, 0.08F}, {0.58F, 0.08F}, {0.8F, 0.3F}, {0.8F, 0.92F}, {0.2F, 0.92F}},
                        true, 0.09F);
    case Glyph::Link:
      pen.stroke({{0.24F, 0.76F}, {0.78F, 0.22F}}, false, 0.11F);
      return pen.stroke({{0.38F, 0.2F}, {0.8F, 0.2F}, {0.8F, 0.62F}}, false, 0.11F);
    case Glyph::Question:
      pen.stroke({{0.28F, 0.3F},
                  {0.4F, 0.14F},
                  {0.62F, 0.14F},
                  {0.74F, 0.3F},
                  {0.5F, 0.52F},
                  {0.5F, 0.66F}},
                 false, 0.12F);
      return pen.disc({0.5F, 0.86F}, 0.08F);
    case Glyph::Warning:
      pen.stroke({{0.5F, 0.1F}, {0.94F, 0.88F}, {0.06F, 0.88F}}, true, 0.09F);
      pen.stroke({{0.5F, 0.38F}, {0.5F, 0.62F}}, false, 0.11F);
      return pen.disc({0.5F, 0.75F}, 0.06F);
    default:
      return;
  }
}

}  // namespace

void add_glyph(Drawing& drawing, Glyph glyph, const Box& box, const Paint& paint) {
  Pen pen(drawing, box, paint);
  draw_state(pen, glyph);
  draw_transport(pen, glyph);
  draw_sign(pen, glyph);
}

void add_disc(Drawing& drawing, Point centre, float radius, const Paint& paint) {
  Path path = circle(centre, radius);
  path.fill = paint;
  drawing.add(std::move(path));
}

void add_ring(Drawing& drawing, const Ring& ring) {
  Path path = circle(ring.centre, ring.radius);
  path.stroke = ring.paint;
  path.width = ring.width;
  drawing.add(std::move(path));
}

void add_dial(Drawing& drawing, const Ring& ring, float part, const Paint& track) {
  Ring whole = ring;
  whole.paint = track;
  add_ring(drawing, whole);
  if (part <= 0) return;
  if (part >= 1) return add_ring(drawing, ring);
  Path path{.start = on_circle(ring.centre, ring.radius, Noon)};
  add_arc(path, ring.centre, ring.radius, Noon, part * Tau);
  path.stroke = ring.paint;
  path.width = ring.width;
  drawing.add(std::move(path));
}

Path polyline(std::initializer_list<Point> points) {
  return through(std::span(points.begin(), points.size()));
}

}  // namespace app::model::layout
