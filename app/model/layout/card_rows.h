// The rows of a card: which words stand in which row, at a width.
// Rule: measuring and drawing use the same rows, so a card is as high as it said.
#pragma once

#include <string>
#include <vector>

#include "app/model/layout/card.h"
#include "app/model/layout/code_rows.h"

namespace app::model::layout {

struct CardRow {
  /// From the left: a name or a sentence, then a call, cut to the room already.
  std::string words{};
  Type type{};
  std::string call{};
  /// At the right end.
  std::string aside{};
  /// Instead of words.
  const CardLine* code = nullptr;
  /// The part of it that stands in this row.
  CodeRow part{};
  /// The dial stands at the right of this row and of its neighbours.
  bool is_beside_dial = false;

  float height() const;
};

// Where a card's parts stand, from its left edge.
inline constexpr float CardBarWidth = 8;
inline constexpr float CardGlyphSize = 12;
inline constexpr float CardGlyphLeft = CardBarWidth + 7;
inline constexpr float CardTextLeft = CardGlyphLeft + CardGlyphSize + 7;
inline constexpr float CardRightPadding = 8;
inline constexpr float CardDialSize = 24;
inline constexpr float CardWordGap = 8;
/// A row of code, from the bar that marks the current line.
inline constexpr float CardCodeLeft = CardGlyphLeft - 2;
inline constexpr float CardCodeInset = 8;

/// The room for code in a row of a card this wide.
constexpr float card_code_room(float width) {
  return width - CardCodeLeft - CardRightPadding + 4 - CardCodeInset - 4;
}

/// Above the first row and below the last.
float card_padding(CardForm form);

std::vector<CardRow> card_rows(const Card& card, float width, CardForm form);

}  // namespace app::model::layout
