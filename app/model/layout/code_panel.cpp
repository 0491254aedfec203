// The code panel: the listing, every living task's sign in the margin, the running step's lines lit.
// Rule: lines are the trace's own; the other language shows them through labels, or not at all.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "app/model/layout/code_head.h"
#include "app/model/layout/code_line.h"
#include "app/model/layout/code_rows.h"
#include "app/model/layout/controls.h"
#include "app/model/layout/panels.h"
#include "app/model/layout/shown_listing.h"
#include "app/model/line_records.h"

namespace app::model::layout {

namespace {

constexpr float RowHeight = 18;
constexpr float SignSize = 12;
constexpr float NumbersLeft = 40;
constexpr Type LineNumber{fonts::Face::Code, Small, {Ink::Muted, 0.8F}};

float number_width(const Listing& listing) {
  const std::string last = fmt::format("{:2}", listing.lines().size());
  return NumbersLeft + width(last, Code);
}

struct Page {
  Drawing drawing{};
  Box box;
  const WindowInput& input;
  ShownListing listing;
  std::vector<CodeRow> rows;
  /// Points scrolled down.
  float scroll = 0;

  float top(std::size_t row) const { return box.y + RowHeight * static_cast<float>(row); }
  float height() const { return RowHeight * static_cast<float>(rows.size()); }
  /// The rows that can be seen: [first, end).
  std::size_t first_seen() const { return static_cast<std::size_t>(scroll / RowHeight); }
  std::size_t end_seen() const {
    return std::min(rows.size(), static_cast<std::size_t>((scroll + box.h) / RowHeight) + 1);
  }
  /// From the panel's left to where its line numbers end, and to its code.
  float number_right() const { return number_width(*listing.shown); }
  float code_offset() const { return number_right() + 12; }
  float code_left() const { return box.x + code_offset(); }
};

/// The rows of one line: [first, end).
struct RowRange {
  std::size_t first = 0;
  std::size_t end = 0;
};

RowRange rows_of(const Page& page, std::uint32_t line) {
  const auto [first, end] = std::ranges::equal_range(page.rows, line, {}, &CodeRow::line);
  return {static_cast<std::size_t>(first - page.rows.begin()),
          static_cast<std::size_t>(end - page.rows.begin())};
}

Box line_box(const Page& page, std::uint32_t line) {
  const RowRange range = rows_of(page, line);
  return {page.code_left() - 8, page.top(range.first), page.box.w - page.code_offset(),
          RowHeight * static_cast<float>(range.end - range.first)};
}

/// In the margin, beside the line's number.
Box sign_box(const Page& page, std::uint32_t line) {
  const float y = page.top(rows_of(page, line).first);
  return {page.box.x + 8, y + (RowHeight - SignSize) / 2, SignSize, SignSize};
}

void add_band(Page& page, std::uint32_t line, State state, float alpha) {
  const Box box = line_box(page, line);
  page.drawing.add(Rect{.box = box, .radius = 4, .fill = {ink_of(state), alpha}});
}

std::optional<StepFill> fill_of(const Page& page) {
  const RunInput& run = page.input.run;
  return step_fill(*run.timeline, *run.snapshot, main_file(*run.timeline), *page.listing.own);
}

/// The running step's line, and fainter those it is known to come to before it ends.
void add_step(Page& page) {
  const auto fill = fill_of(page);
  if (!fill) return;
  const auto from = page.listing.from_own(fill->from);
  const auto to = page.listing.from_own(fill->to);
  if (to)
    for (std::uint32_t line = from ? *from + 1 : *to; line <= *to; ++line)
      add_band(page, line, fill->state, 0.08F);
  if (!from || *from > page.listing.shown->lines().size()) return;
  add_band(page, *from, fill->state, 0.22F);
  const Box box = line_box(page, *from);
  page.drawing.add(
      Rect{.box = {box.x, box.y, 3, box.h}, .radius = 1, .fill = {ink_of(fill->state)}});
  if (fill->task == 0)
    add_glyph(page.drawing, glyph_of(fill->state), sign_box(page, *from), {ink_of(fill->state)});
}

void add_highlight(Page& page, std::uint32_t own) {
  const auto line = page.listing.from_own(own);
  if (!line || *line > page.listing.shown->lines().size()) return;
  page.drawing.add(Rect{.box = line_box(page, *line), .radius = 4, .fill = {Ink::Highlight}});
}

/// Where the hovered or selected task stands, or what the insight is about.
void add_pointed_at(Page& page, const Target& target) {
  const auto insights = page.input.run.insights;
  if (target.on == Target::On::Insight && target.id < insights.size())
    for (const std::uint32_t line : insights[target.id].lines)
      add_highlight(page, line);
  if (target.on != Target::On::Task && target.on != Target::On::SourceLine) return;
  const RunInput& run = page.input.run;
  std::optional<std::uint32_t> own = target.id;
  if (target.on == Target::On::Task)
    own = task_line(*run.timeline, target.id, run.snapshot->record, main_file(*run.timeline));
  if (own) add_highlight(page, *own);
}

/// Its line goes on in the next row, which has no room in the panel.
bool is_cut_after(const Page& page, std::size_t row) {
  const auto rows_seen =
      static_cast<std::size_t>(std::lround((page.scroll + page.box.h) / RowHeight));
  return row + 1 == rows_seen && row + 1 < page.rows.size() && page.rows[row + 1].begin != 0;
}

void add_ellipsis(Page& page, std::size_t row) {
  const CodeRow& part = page.rows[row];
  const std::string_view text = page.listing.shown->line(part.line).text;
  const std::string_view shown = text.substr(part.begin, part.end - part.begin);
  const float x =
      page.code_left() + width("m", Code) * static_cast<float>(part.hang) + width(shown, Code);
  add_text(page.drawing, {x, page.top(row), page.box.right() - x, RowHeight}, "…", QuietCode);
}

void add_rows(Page& page) {
  for (std::size_t i = page.first_seen(); i < page.end_seen(); ++i) {
    const CodeRow& row = page.rows[i];
    const float y = page.top(i);
    if (row.begin == 0)
      add_text(page.drawing,
               {page.box.x + NumbersLeft - 4, y, page.number_right() - NumbersLeft + 4, RowHeight},
               fmt::format("{}", row.line), LineNumber, Align::Right);
    add_code_row(page.drawing,
                 {page.code_left(), y, page.box.right() - page.code_left(), RowHeight},
                 page.listing.shown->line(row.line), row);
    if (is_cut_after(page, i)) add_ellipsis(page, i);
  }
}

/// A bar beside the number of each line that the run beside this one does not have.
void add_unlike(Page& page) {
  const RunInput& run = page.input.run;
  const auto lines = page.listing.shown == run.cpp ? run.cpp_unlike : run.python_unlike;
  for (std::size_t i = page.first_seen(); i < page.end_seen() && !lines.empty(); ++i)
    if (std::ranges::binary_search(lines, page.rows[i].line))
      page.drawing.add(
          Rect{.box = {page.number_right() + page.box.x + 1, page.top(i) + 1, 3, RowHeight - 2},
               .fill = {Ink::Accent}});
}

/// Lines that have records answer: a click goes to the next one.
void add_line_targets(Page& page) {
  const LineRecords* known = page.input.run.lines;
  if (known == nullptr) return;
  for (std::size_t i = page.first_seen(); i < page.end_seen(); ++i) {
    const std::uint32_t line = page.rows[i].line;
    if (i > page.first_seen() && page.rows[i - 1].line == line) continue;
    const auto own = page.listing.to_own(line);
    if (own && known->has_records(*own))
      page.drawing.add_hot(line_box(page, line), {Target::On::SourceLine, *own});
  }
}

void add_sign(Page& page, const LineSign& sign, const Box& box) {
  add_glyph(page.drawing, glyph_of(sign.state), box, {ink_of(sign.state)});
  page.drawing.add_hot(box.inset(-2), {Target::On::Task, sign.task});
}

/// One state: its sign and how many. Several: the two most active, and "+" for what is left.
void add_signs(Page& page, const LineSign* first, const LineSign* end) {
  const Box place = sign_box(page, first->line);
  add_sign(page, *first, place);
  const Box beside{place.right() + 3, page.top(rows_of(page, first->line).first), 24, RowHeight};
  if (end - first == 1 && first->count > 1)
    add_text(page.drawing, beside, fmt::format("{}", first->count), Quiet);
  if (end - first > 1) add_sign(page, first[1], {place.right() + 4, place.y, SignSize, SignSize});
}

void add_margin(Page& page) {
  const std::vector<LineSign> signs = line_signs(page.input.run, page.listing);
  for (std::size_t i = 0; i < signs.size();) {
    std::size_t end = i + 1;
    while (end < signs.size() && signs[end].line == signs[i].line)
      ++end;
    if (signs[i].line <= page.listing.shown->lines().size())
      add_signs(page, signs.data() + i, signs.data() + end);
    i = end;
  }
}

/// The line that should be in view: of who has the thread, or of who had it last.
std::optional<std::uint32_t> followed_line(const Page& page) {
  const RunInput& run = page.input.run;
  std::optional<std::uint32_t> own;
  if (const auto fill = fill_of(page)) {
    own = fill->from;
  } else {
    own = last_line(*run.timeline, run.snapshot->record, main_file(*run.timeline));
  }
  return own ? page.listing.from_own(*own) : std::nullopt;
}

/// `scroll` moved so that the first line in view is seen from its beginning, while `line` stays.
float from_a_beginning(const Page& page, float scroll, const Box& line) {
  auto first = static_cast<std::size_t>(std::lround(scroll / RowHeight));
  if (first >= page.rows.size() || page.rows[first].begin == 0) return scroll;
  std::size_t next = first;
  while (next < page.rows.size() && page.rows[next].begin != 0)
    ++next;
  while (page.rows[first].begin != 0)
    --first;
  const float below = RowHeight * static_cast<float>(next);
  const float limit = page.height() - page.box.h;
  const bool stays = below <= line.y - page.box.y && below <= limit;
  return stays ? below : RowHeight * static_cast<float>(first);
}

/// The scroll that keeps the followed line in view, unless the person scrolled.
float followed_scroll(const Page& page) {
  const float limit = std::max(0.0F, page.height() - page.box.h);
  const float scroll = std::clamp(page.input.ui.scroll_of(Panel::Code), 0.0F, limit);
  if (!page.input.ui.code_follows) return scroll;
  const auto line = followed_line(page);
  if (!line || *line > page.listing.shown->lines().size()) return scroll;
  const Box box = line_box(page, *line);
  const float shown = scroll_to_show({box.y - page.box.y, box.bottom() - page.box.y, 3 * RowHeight},
                                     page.box.h, page.height(), scroll);
  return from_a_beginning(page, shown, box);
}

/// As high as whole rows are, so that none is cut.
Box whole_rows(const Box& box) {
  const float rows = std::floor(std::max(0.0F, box.h - 4) / RowHeight);
  return {box.x, box.y, box.w, rows * RowHeight};
}

Page page_of(const WindowInput& input, const ShownListing& listing, const Box& body) {
  const float room = body.w - number_width(*listing.shown) - 24;
  const auto columns = static_cast<std::uint32_t>(std::max(1.0F, room / width("m", Code)));
  Page page{
      .box = body, .input = input, .listing = listing, .rows = code_rows(*listing.shown, columns)};
  page.scroll = followed_scroll(page);
  add_step(page);
  add_pointed_at(page, input.ui.selection);
  add_pointed_at(page, input.ui.hover);
  add_rows(page);
  add_unlike(page);
  add_line_targets(page);
  add_margin(page);
  return page;
}

}  // namespace

PanelPicture code_panel(const WindowInput& input, const PanelSpace& space) {
  PanelPicture picture{.drawing = {.bounds = space.box, .shapes = {}, .hot = {}}};
  const ShownListing listing = shown_listing(input.run, input.ui.listing);
  if (listing.shown == nullptr || input.run.timeline == nullptr) {
    if (!space.is_shared) add_title(picture.drawing, space.box, "Code");
    const Box body = below_title(space.box);
    add_paragraph(picture.drawing, {body.x + Margin, body.y, body.w - 2 * Margin, body.h},
                  input.run.timeline == nullptr ? "" : "The recording holds no listing.", Quiet);
    return picture;
  }
  const Box body = whole_rows(add_code_head(picture.drawing, input, listing, space));
  const Page page = page_of(input, listing, body);
  UiState ui = input.ui;
  picture.followed = page.scroll;
  ui.scroll_of(Panel::Code) = page.scroll;
  picture.scroll_limit =
      add_scrolled(picture.drawing, {Panel::Code, body, page.height(), page.drawing}, ui);
  return picture;
}

}  // namespace app::model::layout
