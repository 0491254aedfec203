// The rows of a card: which words stand in which row, at a width.
// Rule: measuring and drawing use the same rows, so a card is as high as it said.
#pragma once

#include <string>
#include <vector>

#include "app/model/layout/card.h"

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

/// Above the first row and below the last.
float card_padding(CardForm form);

std::vector<CardRow> card_rows(const Card& card, float width, CardForm form);

}  // namespace app::model::layout
