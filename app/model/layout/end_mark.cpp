// The line and its words, to its right where there is room.
// Rule: dashed is what was, solid is what is.
#include "app/model/layout/end_mark.h"

#include <utility>

#include "app/model/layout/text.h"

namespace app::model::layout {
namespace {

Type type_of(const EndMark& end) { return end.is_dashed ? Quiet : Bold; }

}  // namespace

EndMark end_mark(std::string text, float x, const TimelineSpace& space, bool is_dashed) {
  EndMark made{.x = x, .text = std::move(text), .is_dashed = is_dashed};
  if (x < space.area.x || x > space.area.right() + 1) return {};
  const float w = width(made.text, type_of(made));
  const bool has_room = x + 5 + w <= space.words_right;
  made.words = {has_room ? x + 5 : x - 5 - w, space.axis.y, w + 1, space.axis.h};
  return made;
}

void add_end_mark(Drawing& drawing, const EndMark& end, const TimelineSpace& space) {
  if (end.text.empty()) return;
  drawing.add(Line{.from = {end.x, space.axis.y + 4},
                   .to = {end.x, space.area.bottom()},
                   .paint = {Ink::Text, 0.75F},
                   .width = end.is_dashed ? 1.5F : 2,
                   .is_dashed = end.is_dashed});
  const Box ground{end.words.x - 2, end.words.y + 3, end.words.w + 4, end.words.h - 6};
  drawing.add(Rect{.box = ground, .fill = {Ink::Panel}});
  add_text(drawing, end.words, end.text, type_of(end));
}

}  // namespace app::model::layout
