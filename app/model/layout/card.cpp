// Drawing a card, row under row.
// Rule: state is said three times: by the pattern at the left, by the glyph, by the outline.
#include "app/model/layout/card.h"

#include <algorithm>

#include "app/model/layout/card_rows.h"
#include "app/model/layout/code_line.h"
#include "app/model/layout/glyphs.h"
#include "app/model/layout/patterns.h"

namespace app::model::layout {
namespace {

Paint faded(Paint paint, float presence) { return {paint.ink, paint.alpha * presence}; }

Type faded(Type type, float presence) {
  type.paint = faded(type.paint, presence);
  return type;
}

Paint outline_of(const Card& card) {
  switch (card.state) {
    case State::Waiting:
    case State::Done:
    case State::Created:
      return {Ink::Line};
    default:
      return {ink_of(card.state)};
  }
}

/// Draws one card, row under row.
class CardPainter {
 public:
  CardPainter(Drawing& drawing, const PlacedCard& placed, const UiState& ui)
      : drawing_(drawing), placed_(placed), card_(placed.card), box_(placed.box), ui_(ui) {}

  void paint() {
    add_ground();
    add_rows();
    if (!card_.is_placeholder) drawing_.add_hot(box_, card_.target);
  }

 private:
  bool is(const Target& target) const {
    return target.on != Target::On::None && target == card_.target;
  }

  void add_ground() {
    const bool is_lit = is(ui_.hover);
    const bool is_chosen = is(ui_.selection);
    const bool is_blocking = card_.state == State::Blocking;
    const Paint outline = is_lit || is_chosen ? Paint{Ink::Accent} : outline_of(card_);
    drawing_.add(Rect{.box = box_,
                      .radius = 6,
                      .fill = faded({is_chosen ? Ink::Highlight : Ink::Raised},
                                    card_.is_placeholder ? 0 : placed_.presence),
                      .stroke = faded(outline, placed_.presence),
                      .stroke_width = is_chosen || is_blocking ? 2.0F : 1.0F,
                      .is_dashed = card_.is_placeholder});
    if (!card_.is_placeholder)
      drawing_.add(Bar{.box = {box_.x, box_.y, CardBarWidth, box_.h},
                       .state = card_.state,
                       .is_faded = placed_.presence < 1,
                       .radius = 4});
  }

  void add_rows() {
    const std::vector<CardRow> rows = card_rows(card_, box_.w, placed_.form);
    const float padding = card_padding(placed_.form);
    float y = box_.y + padding;
    Box current{};
    Box beside_dial{};
    for (const CardRow& row : rows) {
      if (y + row.height() > box_.bottom() - padding + 1) break;
      const Box line{box_.x, y, box_.w, row.height()};
      if (row.code && row.code->is_current) current = joined(current, line);
      if (row.is_beside_dial) beside_dial = joined(beside_dial, line);
      y += row.height();
    }
    if (current.h > 0) add_current(current);
    float from = box_.y + padding;
    for (const CardRow& row : rows) {
      const Box line{box_.x, from, box_.w, row.height()};
      from = line.bottom();
      if (from > y + 0.5F) break;
      if (&row == rows.data()) add_state(line);
      row.code ? add_code(line, row) : add_words(line, row);
    }
    if (beside_dial.h > 0) add_timer(beside_dial, right_of(rows.front()));
  }

  /// Where the words of the first row end.
  float right_of(const CardRow& row) const {
    const float call = row.call.empty() ? 0 : CardWordGap + width(row.call, QuietCode);
    return box_.x + CardTextLeft + width(row.words, row.type) + call;
  }

  static Box joined(const Box& upper, const Box& lower) {
    return upper.h == 0 ? lower : Box{upper.x, upper.y, upper.w, lower.bottom() - upper.y};
  }

  void add_state(const Box& line) {
    add_glyph(
        drawing_, glyph_of(card_.state),
        {line.x + CardGlyphLeft, line.centre().y - CardGlyphSize / 2, CardGlyphSize, CardGlyphSize},
        faded({ink_of(card_.state)}, placed_.presence));
  }

  /// As high as its rows, and a little higher where nothing stands above it.
  void add_timer(const Box& rows, float words_above) {
    const float left = rows.right() - CardRightPadding - CardDialSize;
    const bool is_alone = placed_.form != CardForm::Open || words_above < left - 2;
    const float size = std::min(CardDialSize, rows.h + (is_alone ? 3.0F : -1.0F));
    const Point centre{left + CardDialSize / 2, rows.centre().y - (is_alone ? 1.0F : 0.0F)};
    const Ink ink = card_.dial->is_overdue ? Ink::Blocking : Ink::Waiting;
    add_dial(drawing_, {centre, size / 2 - 2, 3, faded({ink}, placed_.presence)}, card_.dial->part,
             faded({Ink::Line}, placed_.presence));
    if (card_.dial->is_overdue)
      add_glyph(drawing_, Glyph::Warning, {centre.x - 5, centre.y - 6, 10, 10},
                faded({Ink::Blocking}, placed_.presence));
  }

  void add_words(const Box& line, const CardRow& row) {
    const float dial = row.is_beside_dial ? CardDialSize + 4 : 0;
    Box rest{line.x + CardTextLeft, line.y, box_.w - CardTextLeft - CardRightPadding - dial,
             line.h};
    if (!row.aside.empty()) {
      const Type type = faded(QuietCode, placed_.presence);
      rest.w -= add_text(drawing_, rest, row.aside, type, Align::Right) + CardWordGap;
    }
    const float used = add_text(drawing_, rest, row.words, faded(row.type, placed_.presence));
    if (row.call.empty()) return;
    rest.x += used + CardWordGap;
    rest.w -= used + CardWordGap;
    add_text(drawing_, rest, row.call, faded(QuietCode, placed_.presence));
  }

  /// Under the rows of the line the task stands at.
  void add_current(const Box& rows) {
    const Box wash{rows.x + CardCodeLeft, rows.y, box_.w - CardCodeLeft - CardRightPadding + 4,
                   rows.h};
    const Ink ink = ink_of(card_.state);
    drawing_.add(Rect{.box = wash, .radius = 3, .fill = faded({ink, 0.14F}, placed_.presence)});
    drawing_.add(Rect{.box = {wash.x, wash.y, 3, wash.h}, .fill = faded({ink}, placed_.presence)});
  }

  void add_code(const Box& line, const CardRow& row) {
    const Box text{line.x + CardCodeLeft + CardCodeInset, line.y, card_code_room(box_.w), line.h};
    add_code_row(drawing_, text, *row.code->line, row.part, placed_.presence);
  }

  Drawing& drawing_;
  const PlacedCard& placed_;
  const Card& card_;
  const Box& box_;
  const UiState& ui_;
};

}  // namespace

float card_height(const Card& card, float width, CardForm form) {
  float height = 2 * card_padding(form);
  for (const CardRow& row : card_rows(card, width, form))
    height += row.height();
  return height;
}

float chip_width(const Card& card) {
  return CardTextLeft + width(card.name, Bold) + CardRightPadding + 2;
}

void add_card(Drawing& drawing, const PlacedCard& placed, const UiState& ui) {
  CardPainter(drawing, placed, ui).paint();
}

std::string cut_call(std::string_view call, const Type& type, float room) {
  if (width(call, type) <= room) return std::string(call);
  const std::size_t arguments = call.find('(');
  if (arguments == std::string_view::npos) return cut(call, type, room);
  const std::string_view tail = call.substr(arguments);
  const std::string head = cut(call.substr(0, arguments), type, room - width(tail, type));
  constexpr std::size_t ShortestHead = 4;  // a letter and an ellipsis
  if (head.size() < ShortestHead) return cut(call, type, room);
  return head + std::string(tail);
}

}  // namespace app::model::layout
