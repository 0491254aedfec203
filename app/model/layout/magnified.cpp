// Multiplying every length of every shape.
// Rule: hairlines stay hairlines, so that large type does not come with heavy frames.
#include "app/model/layout/magnified.h"

namespace app::model::layout {
namespace {

/// Multiplies the lengths of a shape in place.
class Magnifier {
 public:
  explicit Magnifier(float by) : by_(by) {}

  void operator()(Rect& rect) const {
    rect.box = magnified(rect.box, by_);
    rect.radius *= by_;
    rect.stroke_width = stroke(rect.stroke_width);
  }
  void operator()(Bar& bar) const {
    bar.box = magnified(bar.box, by_);
    bar.radius *= by_;
  }
  void operator()(Text& text) const {
    text.at = place(text.at);
    text.size *= by_;
  }
  void operator()(Line& line) const {
    line.from = place(line.from);
    line.to = place(line.to);
    line.width = stroke(line.width);
  }
  void operator()(Path& path) const {
    path.start = place(path.start);
    for (Path::Segment& segment : path.segments)
      segment = {place(segment.control1), place(segment.control2), place(segment.to)};
    path.width *= by_;
  }
  void operator()(Image& image) const { image.box = magnified(image.box, by_); }
  void operator()(Clip& clip) const { clip.box = magnified(clip.box, by_); }
  void operator()(ClipEnd& /*unused*/) const {}

 private:
  Point place(Point p) const { return {p.x * by_, p.y * by_}; }
  float stroke(float width) const { return width <= 1 ? width : width * by_; }

  float by_;
};

}  // namespace

Box magnified(const Box& box, float by) { return {box.x * by, box.y * by, box.w * by, box.h * by}; }

Drawing magnified(Drawing drawing, float by) {
  if (by == 1) return drawing;
  drawing.bounds = magnified(drawing.bounds, by);
  for (Shape& shape : drawing.shapes)
    std::visit(Magnifier(by), shape);
  for (Hot& hot : drawing.hot)
    hot.box = magnified(hot.box, by);
  return drawing;
}

}  // namespace app::model::layout
