// Filling rows: what fits beside the name stands there, what does not gets its own row or is left out.
// Rule: a name gives way last.
#include "app/model/layout/card_rows.h"

#include <algorithm>
#include <limits>

namespace app::model::layout {
namespace {

constexpr float RowHeight = 19;
constexpr float CodeRowHeight = 20;
constexpr Type Alarm{.face = fonts::Face::Strong};

float room_in(float width) { return width - CardTextLeft - CardRightPadding; }

float room_beside(const CardRow& row, float width) {
  return room_in(width) - (row.is_beside_dial ? CardDialSize + 4 : 0);
}

bool still_shows_arguments(std::string_view call) {
  return call.find('(') != std::string_view::npos && call.find('(') > 1;
}

/// A name cut to the room keeps what tells it apart: "find…(job 13)".
CardRow name_row(const Card& card, float room) {
  return {.words = cut_call(card.name, Bold, room), .type = Bold};
}

/// "the end of a sleep": words of ours, not a call of the program.
bool is_prose(std::string_view call) {
  return call.find(' ') != std::string_view::npos && call.find('(') == std::string_view::npos;
}

/// One row for all: the call where it fits, else the aside, else as much of the call as tells it apart.
CardRow only_row(const Card& card, float width) {
  const float dial = card.dial ? CardDialSize + 4 : 0;
  CardRow row = name_row(card, room_in(width) - dial);
  row.is_beside_dial = card.dial.has_value();
  const float room = room_beside(row, width) - layout::width(row.words, Bold) - CardWordGap;
  const std::string call = cut_call(card.call, QuietCode, room);
  if (call == card.call || still_shows_arguments(call)) {
    row.call = call;
  } else if (layout::width(card.aside, QuietCode) <= room) {
    row.aside = card.aside;
  }
  return row;
}

/// The first of several rows; gives the call to it when both fit.
CardRow first_row(const Card& card, float width, bool& has_call) {
  CardRow row = name_row(card, room_in(width));
  float room = room_in(width) - layout::width(row.words, Bold) - CardWordGap;
  const float aside = card.aside.empty() ? 0 : layout::width(card.aside, QuietCode) + CardWordGap;
  if (aside <= room + CardWordGap) {
    row.aside = card.aside;
    room -= aside;
  }
  has_call = !is_prose(card.call) && layout::width(card.call, QuietCode) <= room;
  if (has_call) row.call = card.call;
  return row;
}

/// What the lines of a card are indented by, all of them.
std::uint32_t dedent_of(const Card& card) {
  std::uint32_t least = std::numeric_limits<std::uint32_t>::max();
  for (const CardLine& line : card.listing)
    if (line.line && !line.line->text.empty()) least = std::min(least, line.line->indent);
  return least;
}

/// Where a line begins: without what all are indented by, and without more than a card can spare.
std::uint32_t begin_of(const ListingLine& line, std::uint32_t dedent) {
  constexpr std::uint32_t DeepestIndent = 8;
  const std::uint32_t excess = line.indent > DeepestIndent ? line.indent - DeepestIndent : 0;
  return std::min(line.indent, std::max(dedent, excess));
}

/// A long line goes on below, as in the code panel; a card too narrow for that shows only the line it
/// stands at.
void add_code_rows(const Card& card, float width, std::vector<CardRow>& rows) {
  constexpr std::uint32_t ColumnsForAll = 20;
  constexpr std::uint32_t LeastColumns = 12;
  constexpr std::size_t MostRows = 5;
  const std::uint32_t dedent = dedent_of(card);
  const float room = std::max(0.0F, card_code_room(width));
  const auto columns = static_cast<std::uint32_t>(room / layout::width("m", Code));
  for (const CardLine& line : card.listing) {
    if (columns < ColumnsForAll && !line.is_current) continue;
    const auto size = static_cast<std::uint32_t>(line.line->text.size());
    const std::uint32_t left = columns < ColumnsForAll ? line.line->indent : dedent;
    const std::uint32_t begin = begin_of(*line.line, left);
    std::vector<CodeRow> parts{{0, begin, size, 0}};
    if (columns >= LeastColumns) parts = rows_of_line(*line.line, columns, begin);
    if (parts.size() > MostRows) parts.resize(MostRows);
    parts.back().end = size;
    for (const CodeRow& part : parts)
      rows.push_back({.code = &line, .part = part});
  }
}

/// Sentences are wrapped; a third row is as much as a card can spare.
void add_sentence(const std::string& words, const Type& type, const Card& card, float width,
                  std::vector<CardRow>& rows) {
  constexpr std::size_t MostRows = 3;
  if (words.empty()) return;
  CardRow row{.type = type, .is_beside_dial = card.dial.has_value()};
  const float room = room_beside(row, width);
  std::vector<std::string> lines = wrapped(words, type, room);
  if (lines.size() > MostRows) {
    lines.resize(MostRows);
    lines.back() = cut(lines.back() + " …", type, room);
  }
  for (std::string& line : lines) {
    row.words = std::move(line);
    rows.push_back(row);
  }
}

/// A call that has no room beside the name: in two rows at most, and if that is too little cut so that
/// its arguments stay. Words are a sentence.
void add_call(const Card& card, float width, std::vector<CardRow>& rows) {
  if (is_prose(card.call)) return add_sentence(card.call, Quiet, card, width, rows);
  CardRow row{.type = QuietCode, .is_beside_dial = card.dial.has_value()};
  const float room = room_beside(row, width);
  std::vector<std::string> lines = wrapped(card.call, QuietCode, room);
  if (lines.size() > 2) lines = {cut_call(card.call, QuietCode, room)};
  for (std::string& line : lines) {
    row.words = std::move(line);
    rows.push_back(row);
  }
}

}  // namespace

float CardRow::height() const { return code ? CodeRowHeight : RowHeight; }

float card_padding(CardForm form) {
  switch (form) {
    case CardForm::Open:
      return 8;
    case CardForm::Row:
      return 7;
    case CardForm::Slim:
      return 4;
    case CardForm::Chip:
      return 6;
  }
  return 8;
}

std::vector<CardRow> card_rows(const Card& card, float width, CardForm form) {
  if (form == CardForm::Chip) return {name_row(card, 1e6F)};
  if (form != CardForm::Open) return {only_row(card, width)};
  bool has_call = false;
  std::vector<CardRow> rows{first_row(card, width, has_call)};
  if (!has_call && !card.call.empty()) add_call(card, width, rows);
  add_sentence(card.reason, Quiet, card, width, rows);
  add_sentence(card.alarm, Alarm, card, width, rows);
  if (rows.size() == 1) rows.front().is_beside_dial = card.dial.has_value();
  add_code_rows(card, width, rows);
  return rows;
}

}  // namespace app::model::layout
