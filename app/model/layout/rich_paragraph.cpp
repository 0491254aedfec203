// Breaking rich text into lines of byte ranges, and drawing each range as plain words or as a link.
// Rule: lines break at spaces; a word wider than the room is broken where it must be.
#include "app/model/layout/rich_paragraph.h"

#include <algorithm>

namespace app::model::layout {

namespace {

struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The end of the longest beginning of `text` that is at most `room` wide, at least one character.
std::size_t fitting(std::string_view text, const Type& type, float room) {
  std::size_t end = 0;
  while (end < text.size()) {
    std::size_t next = end + 1;
    while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0U) == 0x80U)
      ++next;
    if (end > 0 && width(text.substr(0, next), type) > room) break;
    end = next;
  }
  return end;
}

/// Where the line that begins at `begin` ends, and where the next one begins.
struct LineEnd {
  std::size_t end = 0;
  std::size_t next = 0;
};

LineEnd line_end(std::string_view text, std::size_t begin, const Type& type, float room) {
  const std::size_t feed = std::min(text.find('\n', begin), text.size());
  std::size_t end = begin;
  std::size_t word = begin;
  while (word < feed) {
    const std::size_t space = std::min(text.find(' ', word), feed);
    if (width(text.substr(begin, space - begin), type) > room) break;
    end = space;
    word = space + 1;
  }
  if (word > feed || end == feed) return {feed, std::min(feed + 1, text.size())};
  if (end > begin) return {end, end + 1};
  const std::size_t cut = begin + fitting(text.substr(begin, feed - begin), type, room);
  return {cut, cut};
}

std::vector<Range> lines_of(std::string_view text, const Type& type, float room) {
  std::vector<Range> lines;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const LineEnd line = line_end(text, begin, type, room);
    lines.push_back({begin, line.end});
    begin = line.next;
  }
  return lines;
}

struct Pen {
  Drawing& drawing;
  float x = 0;
  float y = 0;
  const Type& type;
  const UiState& ui;
};

void add_piece(Pen& pen, std::string_view text, const Target* target) {
  if (text.empty()) return;
  const float w = width(text, pen.type);
  const float h = line_height(pen.type);
  const Box box{pen.x, pen.y, w, h};
  Type type = pen.type;
  if (target != nullptr) type.paint = {Ink::Accent};
  add_text(pen.drawing, {box.x, box.y, w + 1, h}, text, type);
  if (target != nullptr) {
    const float y = baseline_around(box.centre().y, type) + 2.5F;
    if (pen.ui.hover == *target || pen.ui.focus == *target)
      pen.drawing.add(Line{.from = {box.x, y}, .to = {box.right(), y}, .paint = {Ink::Accent}});
    pen.drawing.add_hot(box, *target);
  }
  pen.x += w;
}

void add_line(Pen& pen, const RichText& text, const Range& line) {
  const std::string_view all = text.text;
  std::size_t at = line.begin;
  for (const Link& link : text.links) {
    const std::size_t begin = std::clamp(link.begin, at, line.end);
    const std::size_t end = std::clamp(link.end, begin, line.end);
    add_piece(pen, all.substr(at, begin - at), nullptr);
    add_piece(pen, all.substr(begin, end - begin), &link.target);
    at = end;
  }
  add_piece(pen, all.substr(at, line.end - at), nullptr);
}

}  // namespace

float add_rich(Drawing& drawing, const Box& box, const RichText& text, const Type& type,
               const UiState& ui) {
  const float height = line_height(type);
  float y = box.y;
  for (const Range& line : lines_of(text.text, type, box.w)) {
    Pen pen{drawing, box.x, y, type, ui};
    add_line(pen, text, line);
    y += height;
  }
  return y - box.y;
}

}  // namespace app::model::layout
