// Breaking rich text into lines of byte ranges, and drawing each range as words, as code, as a link.
// Rule: lines break at spaces; a word wider than the room is broken where it must be.
#include "app/model/layout/rich_paragraph.h"

#include <algorithm>

namespace app::model::layout {

namespace {

struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// A stretch of text that is set alike.
struct Piece {
  Range range;
  const Target* target = nullptr;
  bool is_code = false;
};

template <class Ranges>
auto at(const Ranges& ranges, std::size_t byte) {
  return std::ranges::find_if(
      ranges, [&](const auto& range) { return range.begin <= byte && byte < range.end; });
}

/// The first begin or end of one of `ranges` after `byte`, or `end`.
template <class Ranges>
std::size_t next_bound(const Ranges& ranges, std::size_t byte, std::size_t end) {
  for (const auto& range : ranges) {
    if (range.begin > byte) end = std::min(end, range.begin);
    if (range.end > byte) end = std::min(end, range.end);
  }
  return end;
}

std::vector<Piece> pieces_of(const RichText& text, const Range& range) {
  std::vector<Piece> pieces;
  for (std::size_t begin = range.begin; begin < range.end;) {
    const std::size_t end = next_bound(text.code, begin, next_bound(text.links, begin, range.end));
    const auto link = at(text.links, begin);
    pieces.push_back({{begin, end},
                      link == text.links.end() ? nullptr : &link->target,
                      at(text.code, begin) != text.code.end()});
    begin = end;
  }
  return pieces;
}

/// A setter of one paragraph.
class Setter {
 public:
  Setter(Drawing& drawing, const RichText& text, const Type& type, const UiState& ui)
      : drawing_(drawing), text_(text), type_(type), ui_(ui) {}

  float set(const Box& box) {
    const float height = line_height(type_);
    float y = box.y;
    for (const Range& line : lines(box.w)) {
      float x = box.x;
      for (const Piece& piece : pieces_of(text_, line))
        x += add({x, y, 0, height}, piece);
      y += height;
    }
    return y - box.y;
  }

 private:
  std::string_view words(const Range& range) const {
    return std::string_view(text_.text).substr(range.begin, range.end - range.begin);
  }

  /// Code looks larger than prose of its size.
  Type type_of(const Piece& piece) const {
    constexpr float CodePart = 0.94F;
    Type type = type_;
    if (piece.target != nullptr) type.paint = {Ink::Accent};
    if (piece.is_code) {
      type.face = fonts::Face::Code;
      type.size = std::max(Small, type.size * CodePart);
    }
    return type;
  }

  float width_of(const Range& range) const {
    float all = 0;
    for (const Piece& piece : pieces_of(text_, range))
      all += width(words(piece.range), type_of(piece));
    return all;
  }

  /// The end of the longest beginning of `range` that is at most `room` wide, at least one character.
  std::size_t fitting(const Range& range, float room) const {
    std::size_t end = range.begin;
    while (end < range.end) {
      std::size_t next = end + 1;
      while (next < range.end && (static_cast<unsigned char>(text_.text[next]) & 0xC0U) == 0x80U)
        ++next;
      if (end > range.begin && width_of({range.begin, next}) > room) break;
      end = next;
    }
    return end;
  }

  /// The next space at which a line may break, or `feed`.
  std::size_t end_of_word(std::size_t from, std::size_t feed) const {
    const std::string& text = text_.text;
    std::size_t space = text.find(' ', from);
    while (space < feed && !may_break_at(text, space))
      space = text.find(' ', space + 1);
    return std::min(space, feed);
  }

  /// The line that begins at `begin`; `next` is where the one after it does.
  Range line(std::size_t begin, float room, std::size_t& next) const {
    const std::string& text = text_.text;
    const std::size_t feed = std::min(text.find('\n', begin), text.size());
    std::size_t end = begin;
    std::size_t word = begin;
    while (word < feed) {
      const std::size_t space = end_of_word(word, feed);
      if (width_of({begin, space}) > room) break;
      end = space;
      word = space + 1;
    }
    next = std::min(feed + 1, text.size());
    if (word > feed || end == feed) return {begin, feed};
    next = end + 1;
    if (end > begin) return {begin, end};
    next = fitting({begin, feed}, room);
    return {begin, next};
  }

  std::vector<Range> lines(float room) const {
    std::vector<Range> made;
    for (std::size_t begin = 0; begin < text_.text.size();)
      made.push_back(line(begin, room, begin));
    return made;
  }

  float add(const Box& at, const Piece& piece) {
    const Type type = type_of(piece);
    const float w = width(words(piece.range), type);
    // On the baseline of the prose, whatever its own size.
    const float lower = baseline_around(0, type_) - baseline_around(0, type);
    add_text(drawing_, {at.x, at.y + lower, w + 1, at.h}, words(piece.range), type);
    if (piece.target == nullptr) return w;
    const Box box{at.x, at.y, w, at.h};
    const float y = baseline_around(box.centre().y, type_) + 2.5F;
    if (ui_.hover == *piece.target || ui_.focus == *piece.target)
      drawing_.add(Line{.from = {box.x, y}, .to = {box.right(), y}, .paint = {Ink::Accent}});
    drawing_.add_hot(box, *piece.target);
    return w;
  }

  Drawing& drawing_;
  const RichText& text_;
  const Type& type_;
  const UiState& ui_;
};

}  // namespace

float add_rich(Drawing& drawing, const Box& box, const RichText& text, const Type& type,
               const UiState& ui) {
  return Setter(drawing, text, type, ui).set(box);
}

}  // namespace app::model::layout
