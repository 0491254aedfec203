// Measuring, cutting and breaking by the advance tables of app/fonts.
// Rule: text is cut only between whole characters of UTF-8.
#include "app/model/layout/text.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace app::model::layout {
namespace {

constexpr std::string_view Ellipsis = "…";

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

std::size_t next_character(std::string_view text, std::size_t at) {
  for (++at; at < text.size() && continues_character(text[at]);)
    ++at;
  return at;
}

/// The bytes of the longest beginning of `text` that is at most `room` wide.
std::size_t fitting(std::string_view text, const Type& type, float room) {
  float used = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = next_character(text, at);
    used += width(text.substr(at, next - at), type);
    if (used > room) return at;
    at = next;
  }
  return text.size();
}

std::string_view without_spaces_at_end(std::string_view text) {
  while (!text.empty() && text.back() == ' ')
    text.remove_suffix(1);
  return text;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t last_break(std::string_view text, std::size_t from) {
  std::size_t space = text.rfind(' ', from);
  while (space != std::string_view::npos && space > 0 && !may_break_at(text, space))
    space = text.rfind(' ', space - 1);
  return space;
}

/// Where a line that may hold `fits` bytes of `text` should end: after the last space, or at `fits`.
std::size_t break_before(std::string_view text, std::size_t fits) {
  if (fits >= text.size()) return fits;
  const std::size_t space = last_break(text, fits);
  if (space == std::string_view::npos || space == 0) return fits;
  return space;
}

void wrap_line(std::string_view line, const Type& type, float room,
               std::vector<std::string>& lines) {
  do {
    std::size_t fits = fitting(line, type, room);
    if (fits == 0 && !line.empty()) fits = next_character(line, 0);
    const std::size_t end = break_before(line, fits);
    lines.emplace_back(without_spaces_at_end(line.substr(0, end)));
    line.remove_prefix(end);
    while (!line.empty() && line.front() == ' ')
      line.remove_prefix(1);
  } while (!line.empty());
}

float left_of(const Box& box, float used, Align align) {
  switch (align) {
    case Align::Left:
      return box.x;
    case Align::Centre:
      return box.x + (box.w - used) / 2;
    case Align::Right:
      return box.right() - used;
  }
  return box.x;
}

void add_line(Drawing& drawing, Point at, std::string text, const Type& type) {
  if (text.find_first_not_of(' ') == std::string::npos || type.paint.ink == Ink::None) return;
  drawing.add(Text{at, std::move(text), type.face, type.size, type.paint});
}

}  // namespace

float width(std::string_view text, const Type& type) {
  return fonts::width(type.face, text, type.size);
}

float line_height(const Type& type) { return std::round(type.size * 1.4F); }

float baseline_around(float middle, const Type& type) {
  constexpr float CapitalHeight = 0.727F;
  return middle + type.size * CapitalHeight / 2;
}

std::string cut(std::string_view text, const Type& type, float room) {
  if (width(text, type) <= room) return std::string(text);
  const float left = room - width(Ellipsis, type);
  if (left < 0) return {};
  const std::size_t fits = fitting(text, type, left);
  return std::string(without_spaces_at_end(text.substr(0, fits))) + std::string(Ellipsis);
}

bool may_break_at(std::string_view text, std::size_t space) {
  const std::string_view before = text.substr(0, space);
  const std::string_view after = text.substr(std::min(space + 1, text.size()));
  const auto ends_word = [](std::string_view rest) {
    return rest.empty() || rest.front() == ' ' || (rest.front() >= '!' && rest.front() < '0') ||
           rest.front() == ':' || rest.front() == ';';
  };
  for (const std::string_view unit : {"s", "ms"})
    if (!before.empty() && is_digit(before.back()) && after.starts_with(unit) &&
        ends_word(after.substr(unit.size())))
      return false;
  for (const std::string_view noun : {"line", "job"})
    if (before.ends_with(noun) && !after.empty() && is_digit(after.front())) return false;
  return true;
}

std::vector<std::string> wrapped(std::string_view text, const Type& type, float room) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    wrap_line(text.substr(begin, end - begin), type, room, lines);
    begin = end + 1;
  }
  return lines;
}

float add_text(Drawing& drawing, const Box& box, std::string_view text, const Type& type,
               Align align) {
  std::string shown = cut(text, type, box.w);
  const float used = width(shown, type);
  const float baseline = baseline_around(box.centre().y, type);
  add_line(drawing, {left_of(box, used, align), baseline}, std::move(shown), type);
  return used;
}

float add_paragraph(Drawing& drawing, const Box& box, std::string_view text, const Type& type) {
  std::vector<std::string> lines = wrapped(text, type, box.w);
  const float height = line_height(type);
  const auto room = static_cast<std::size_t>(std::max(0.0F, box.h / height));
  if (room == 0) return 0;
  if (lines.size() > room) {
    lines.resize(room);
    lines.back() = cut(lines.back() + " " + std::string(Ellipsis), type, box.w);
  }
  Box line{box.x, box.y, box.w, height};
  for (const std::string& part : lines) {
    add_text(drawing, line, part, type);
    line.y += height;
  }
  return line.y - box.y;
}

float add_runs(Drawing& drawing, const Box& box, const std::vector<Run>& runs) {
  float all = 0;
  for (const Run& run : runs)
    all += width(run.text, run.type);
  const bool fits = all <= box.w;
  Box rest = box;
  for (const Run& run : runs) {
    const float used = width(run.text, run.type);
    const float kept = fits ? 0 : width(Ellipsis, run.type);
    if (used + kept > rest.w) {
      const std::string shown =
          cut(std::string(run.text) + std::string(Ellipsis), run.type, rest.w);
      return rest.x + add_text(drawing, rest, shown, run.type) - box.x;
    }
    add_text(drawing, rest, run.text, run.type);
    rest.x += used;
    rest.w -= used;
  }
  return rest.x - box.x;
}

}  // namespace app::model::layout
