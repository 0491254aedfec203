// Moving and cutting what a panel holds.
// Rule: hot areas are cut to the box like the shapes; a line of text shows whole or not at all.
#include "app/model/layout/scrolling.h"

#include <algorithm>
#include <type_traits>

namespace app::model::layout {

namespace {

constexpr float ThumbWidth = 4;
constexpr float ThumbLeast = 24;

void move(Point& point, float dx, float dy) {
  point.x += dx;
  point.y += dy;
}

void move(Box& box, float dx, float dy) {
  box.x += dx;
  box.y += dy;
}

void move(Path& path, float dx, float dy) {
  move(path.start, dx, dy);
  for (Path::Segment& segment : path.segments) {
    move(segment.control1, dx, dy);
    move(segment.control2, dx, dy);
    move(segment.to, dx, dy);
  }
}

void move(Shape& shape, float dx, float dy) {
  std::visit(
      [&](auto& s) {
        using S = std::decay_t<decltype(s)>;
        if constexpr (std::is_same_v<S, Text>) {
          move(s.at, dx, dy);
        } else if constexpr (std::is_same_v<S, Line>) {
          move(s.from, dx, dy);
          move(s.to, dx, dy);
        } else if constexpr (std::is_same_v<S, Path>) {
          move(s, dx, dy);
        } else if constexpr (!std::is_same_v<S, ClipEnd>) {
          move(s.box, dx, dy);
        }
      },
      shape);
}

/// A line of text of which only a part could be seen is better left out.
bool is_cut(const Shape& shape, const Box& view) {
  const auto* text = std::get_if<Text>(&shape);
  if (text == nullptr) return false;
  const fonts::Extent extent = fonts::extent(text->face, text->size);
  const float top = text->at.y - text->size * 0.75F;
  const float bottom = text->at.y + extent.descent * 0.9F;
  return top < view.y || bottom > view.bottom();
}

Box common(const Box& a, const Box& b) {
  const float x = std::max(a.x, b.x);
  const float y = std::max(a.y, b.y);
  return {x, y, std::min(a.right(), b.right()) - x, std::min(a.bottom(), b.bottom()) - y};
}

void add_thumb(Drawing& drawing, const Box& box, float height, float scroll) {
  const float thumb = std::max(ThumbLeast, box.h * box.h / height);
  const float travel = box.h - 4 - thumb;
  const float y = box.y + 2 + travel * scroll / (height - box.h);
  drawing.add(Rect{.box = {box.right() - ThumbWidth - 4, y, ThumbWidth, thumb},
                   .radius = ThumbWidth / 2,
                   .fill = {Ink::Muted, 0.5F}});
}

}  // namespace

Drawing moved(const Drawing& drawing, float dx, float dy) {
  Drawing result = drawing;
  move(result.bounds, dx, dy);
  for (Shape& shape : result.shapes)
    move(shape, dx, dy);
  for (Hot& hot : result.hot)
    move(hot.box, dx, dy);
  return result;
}

float add_scrolled(Drawing& drawing, const Scrolled& scrolled, const UiState& ui) {
  const Box& box = scrolled.box;
  const float limit = std::max(0.0F, scrolled.height - box.h);
  const float scroll = std::clamp(ui.scroll_of(scrolled.panel), 0.0F, limit);
  drawing.add_hot(box, {Target::On::Panel, static_cast<std::uint32_t>(scrolled.panel)});
  drawing.add(Clip{box});
  const Drawing content = moved(scrolled.content, 0, -scroll);
  for (const Shape& shape : content.shapes)
    if (!is_cut(shape, box)) drawing.shapes.push_back(shape);
  for (const Hot& hot : content.hot)
    if (const Box left = common(hot.box, box); left.w > 0 && left.h > 0)
      drawing.add_hot(left, hot.target);
  drawing.add(ClipEnd{});
  if (limit > 0) add_thumb(drawing, box, scrolled.height, scroll);
  return limit;
}

float scroll_to_show(const LineInView& line, float view_height, float content_height,
                     float scroll) {
  const float limit = std::max(0.0F, content_height - view_height);
  const float around =
      std::min(line.around, std::max(0.0F, (view_height - (line.to - line.from)) / 2));
  const float highest = line.from - around;
  const float lowest = line.to + around - view_height;
  return std::clamp(std::clamp(scroll, lowest, std::max(lowest, highest)), 0.0F, limit);
}

}  // namespace app::model::layout
