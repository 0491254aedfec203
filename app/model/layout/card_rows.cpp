// Filling rows: what fits beside the name stands there, what does not gets its own row or is left out.
// Rule: a name gives way last.
#include "app/model/layout/card_rows.h"

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

CardRow name_row(const Card& card) { return {.words = card.name, .type = Bold}; }

/// One row for all: the call where it fits, else the aside, else as much of the call as tells it apart.
CardRow only_row(const Card& card, float width) {
  CardRow row = name_row(card);
  row.is_beside_dial = card.dial.has_value();
  const float room = room_beside(row, width) - layout::width(card.name, Bold) - CardWordGap;
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
  CardRow row = name_row(card);
  float room = room_in(width) - layout::width(card.name, Bold) - CardWordGap;
  const float aside = card.aside.empty() ? 0 : layout::width(card.aside, QuietCode) + CardWordGap;
  if (aside <= room + CardWordGap) {
    row.aside = card.aside;
    room -= aside;
  }
  has_call = layout::width(card.call, QuietCode) <= room;
  if (has_call) row.call = card.call;
  return row;
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
  if (form == CardForm::Chip) return {name_row(card)};
  if (form != CardForm::Open) return {only_row(card, width)};
  bool has_call = false;
  std::vector<CardRow> rows{first_row(card, width, has_call)};
  const auto add = [&](const std::string& words, const Type& type) {
    if (!words.empty())
      rows.push_back({.words = words, .type = type, .is_beside_dial = card.dial.has_value()});
  };
  if (!has_call) {
    add(card.call, QuietCode);
    rows.back().words = cut_call(card.call, QuietCode, room_beside(rows.back(), width));
  }
  add(card.reason, Quiet);
  add(card.alarm, Alarm);
  if (rows.size() == 1) rows.front().is_beside_dial = card.dial.has_value();
  for (const CardLine& line : card.listing)
    rows.push_back({.code = &line});
  return rows;
}

}  // namespace app::model::layout
