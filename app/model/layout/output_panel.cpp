// The output panel: one row a printed line, with its time and who printed it.
// Rule: a line too long for its column takes more rows, and is seen from its first; lines far above are a
// count; pictures stand above all lines.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

#include "app/model/layout/controls.h"
#include "app/model/layout/gallery.h"
#include "app/model/layout/panels.h"
#include "app/model/words.h"

namespace app::model::layout {

namespace {

constexpr float RowHeight = 22;
/// Lines kept above the last; what came earlier is a count that goes there.
constexpr std::uint32_t LinesKept = 400;
constexpr std::size_t CharactersKept = 2000;

struct Columns {
  Box rows;
  float who = 0;
  float text = 0;
  /// Jobs have no room for their names.
  bool is_short = false;
};

/// As wide as the names of those who printed, in short where the text would lose most of its room.
Columns columns_of(const Timeline& timeline, const Box& rows, std::span<const OutputLine> lines) {
  const float time = width(short_time_text(timeline.time(timeline.last())), QuietCode);
  const float most = rows.w * 0.3F;
  float full = width("Task-1", Quiet);
  float in_short = full;
  for (const OutputLine& line : lines) {
    full = std::max(full, width(line.who, Quiet));
    in_short = std::max(in_short, width(line.who_in_short, Quiet));
  }
  const bool is_short = full > most;
  const float who = std::min(is_short ? in_short : full, most);
  const float left = rows.x + Margin;
  return {rows, left + time + 16, left + time + 16 + who + 16, is_short};
}

struct Writer {
  Drawing drawing{};
  Columns columns;
  float y = 0;
  const WindowInput& input;
  /// Where lines begin.
  std::vector<float> tops{};
};

Type text_type(const OutputLine& line) {
  return {
      fonts::Face::Code, Small, {line.stream == trace::Stream::Stdout ? Ink::Text : Ink::Muted}};
}

/// What is shown of a line: all of it, but of one that fills screens its beginning and a count.
std::string shown_text(std::string_view text) {
  if (text.size() <= CharactersKept) return std::string(text);
  std::size_t end = CharactersKept;
  while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
    --end;
  return fmt::format("{} +{} more characters", text.substr(0, end), text.size() - end);
}

void add_line(Writer& writer, const OutputLine& line, bool is_newest) {
  const Columns& at = writer.columns;
  const float room = at.rows.right() - Margin - at.text;
  const std::vector<std::string> rows = wrapped(shown_text(line.text), text_type(line), room);
  const Target target{Target::On::Record, line.record};
  const Box box{at.rows.x + 8, writer.y, at.rows.w - 16,
                RowHeight * static_cast<float>(rows.size())};
  writer.tops.push_back(writer.y);
  if (is_newest || writer.input.ui.hover == target)
    writer.drawing.add(Rect{.box = box, .radius = 4, .fill = {Ink::Highlight}});
  const Box first{at.rows.x + Margin, writer.y, at.who - at.rows.x - Margin, RowHeight};
  add_text(writer.drawing, first, short_time_text(line.time), QuietCode);
  add_text(writer.drawing, {at.who, writer.y, at.text - at.who - 8, RowHeight},
           at.is_short ? line.who_in_short : line.who, Quiet);
  for (const std::string& row : rows) {
    add_text(writer.drawing, {at.text, writer.y, room + 1, RowHeight}, row, text_type(line));
    writer.y += RowHeight;
  }
  writer.drawing.add_hot(box, target);
}

void add_earlier(Writer& writer, std::uint32_t count) {
  const Timeline& timeline = *writer.input.run.timeline;
  const Box row{writer.columns.rows.x + Margin, writer.y, writer.columns.rows.w - 2 * Margin,
                RowHeight};
  add_text(writer.drawing, row, fmt::format("+{} earlier lines", count), {.paint = {Ink::Accent}});
  writer.drawing.add_hot(row, {Target::On::Record, timeline.prints()[count - 1]});
  writer.y += RowHeight;
}

/// The lines printed so far, the last ones of many.
std::vector<OutputLine> last_lines(const RunInput& run) {
  const std::uint32_t count = run.snapshot->output_lines;
  std::vector<OutputLine> lines;
  for (std::uint32_t i = count - std::min(count, LinesKept); i < count; ++i)
    lines.push_back(output_line(*run.timeline, i));
  return lines;
}

void add_lines(Writer& writer, std::span<const OutputLine> lines) {
  const Snapshot& now = *writer.input.run.snapshot;
  const auto earlier = now.output_lines - static_cast<std::uint32_t>(lines.size());
  if (earlier > 0) add_earlier(writer, earlier);
  for (const OutputLine& line : lines)
    add_line(writer, line, line.record == now.record);
}

/// As high as whole rows are, so that none is cut.
Box whole_rows(const Box& box) {
  return {box.x, box.y, box.w, std::floor(std::max(0.0F, box.h - 4) / RowHeight) * RowHeight};
}

/// The height the lines take, with as much room under the last that scrolled to the end the first in view
/// is seen from its beginning. Of a line that fills the panel alone the end is seen.
float height_from_a_beginning(const Writer& writer, const Box& body) {
  const float height = writer.y - body.y;
  const float above = writer.y - body.h;
  const auto first = std::ranges::lower_bound(writer.tops, above - 0.5F);
  if (height <= body.h || first == writer.tops.end()) return height;
  return *first - body.y + body.h;
}

std::string count_text(std::uint32_t lines) {
  return lines == 1 ? "1 line" : fmt::format("{} lines", lines);
}

}  // namespace

PanelPicture output_panel(const WindowInput& input, const PanelSpace& space) {
  PanelPicture picture{.drawing = {.bounds = space.box, .shapes = {}, .hot = {}}};
  const bool is_open = input.run.snapshot != nullptr;
  if (!space.is_shared) {
    const Box rest = add_title(picture.drawing, space.box, "Output");
    if (is_open)
      add_text(picture.drawing, rest, count_text(input.run.snapshot->output_lines), Quiet,
               Align::Right);
  }
  if (!is_open) return picture;
  const Box body =
      whole_rows(add_gallery(picture.drawing, input.run, input.ui, below_title(space.box)));
  const std::vector<OutputLine> lines = last_lines(input.run);
  Writer writer{
      .columns = columns_of(*input.run.timeline, body, lines), .y = body.y, .input = input};
  add_lines(writer, lines);
  const float height = height_from_a_beginning(writer, body);
  UiState ui = input.ui;
  if (ui.output_follows) picture.followed = ui.scroll_of(Panel::Output) = height;
  if (input.run.snapshot->output_lines == 0)
    add_text(picture.drawing, {body.x + Margin, body.y, body.w - 2 * Margin, RowHeight},
             "nothing printed yet", Quiet);
  picture.scroll_limit =
      add_scrolled(picture.drawing, {Panel::Output, body, height, writer.drawing}, ui);
  return picture;
}

}  // namespace app::model::layout
