// A task, callback or job as a card: what it is, its state, its reason, the lines it stands in.
// Rule: a card shows the rows its box has room for, whole; it never draws outside its box.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/model/layout/text.h"
#include "app/model/listing.h"
#include "app/model/ui_state.h"

namespace app::model::layout {

/// A line of the card's small listing.
struct CardLine {
  const ListingLine* line = nullptr;
  bool is_current = false;
};

/// How far a timer has come, drawn as a ring at the card's right.
struct CardDial {
  float part = 0;
  bool is_overdue = false;
};

enum class CardForm : std::uint8_t {
  Open,  // all rows
  Row,   // one row: name and call
  Slim,  // one row with less air
  Chip,  // one row, only the name
};

/// Between two cards in a column.
constexpr float card_gap(CardForm form) { return form == CardForm::Slim ? 4.0F : 6.0F; }

struct Card {
  Target target{};
  State state = State::Created;
  std::string name{};
  /// "download(4)".
  std::string call{};
  /// At the right end of the first row: "0.300 s".
  std::string aside{};
  /// Why it is where it is.
  std::string reason{};
  /// What should not be missed: "starving, 1 s to go".
  std::string alarm{};
  std::optional<CardDial> dial{};
  std::vector<CardLine> listing{};
  /// A place kept in line for what is still elsewhere.
  bool is_placeholder = false;
};

/// The height the card needs at this width to show all its rows.
float card_height(const Card& card, float width, CardForm form);

/// The width a chip needs for its whole name.
float chip_width(const Card& card);

struct PlacedCard {
  Card card{};
  Box box{};
  CardForm form = CardForm::Open;
  /// From 0 (not there) to 1.
  float presence = 1;
  /// Points from where it comes to rest: what is furthest on its way is drawn above the others.
  float travel = 0;
};

void add_card(Drawing& drawing, const PlacedCard& placed, const UiState& ui);

/// `call` cut to `room` so that its arguments stay: "downl…(11)".
std::string cut_call(std::string_view call, const Type& type, float room);

}  // namespace app::model::layout
