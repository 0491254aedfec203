// The rows of a card, measured and drawn from one list.
// Rule: state is said three times: by the pattern at the left, by the glyph, by the outline.
#include "app/model/layout/card.h"

#include <algorithm>
#include <limits>

#include "app/model/layout/code_line.h"
#include "app/model/layout/glyphs.h"
#include "app/model/layout/patterns.h"

namespace app::model::layout {
namespace {

constexpr float BarWidth = 8;
constexpr float GlyphSize = 12;
constexpr float GlyphLeft = BarWidth + 8;
constexpr float TextLeft = GlyphLeft + GlyphSize + 8;
constexpr float RightPadding = 10;
constexpr float RowHeight = 19;
constexpr float CodeRowHeight = 20;
constexpr float DialSize = 26;
constexpr float Between = 8;
constexpr Type Alarm{.face = fonts::Face::Strong};

float padding_of(CardForm form) {
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

float text_room(const Card& card, float width, CardForm form) {
  const bool has_dial = card.dial && form != CardForm::Chip;
  return width - TextLeft - RightPadding - (has_dial ? DialSize + 4 : 0);
}

/// What stands in one row: text runs at the left, or a line of the listing.
struct CardRow {
  std::vector<Run> runs{};
  std::string_view call{};
  std::string_view aside{};
  const CardLine* code = nullptr;
  float height() const { return code ? CodeRowHeight : RowHeight; }
};

bool call_fits_first_row(const Card& card, float room) {
  const float aside = card.aside.empty() ? 0 : width(card.aside, QuietCode) + Between;
  return width(card.name, Bold) + Between + width(card.call, QuietCode) + aside <= room;
}

CardRow first_row(const Card& card, CardForm form, bool has_call) {
  CardRow row{.runs = {{card.name, Bold}}};
  if (form != CardForm::Chip && has_call) row.call = card.call;
  if (form != CardForm::Chip) row.aside = card.aside;
  return row;
}

std::vector<CardRow> rows_of(const Card& card, float width, CardForm form) {
  if (form != CardForm::Open) return {first_row(card, form, card.aside.empty())};
  const float room = text_room(card, width, form);
  const bool is_call_first = card.call.empty() || call_fits_first_row(card, room);
  std::vector<CardRow> rows{first_row(card, form, is_call_first)};
  if (!is_call_first) rows.push_back({.call = card.call});
  if (!card.reason.empty()) rows.push_back({.runs = {{card.reason, Quiet}}});
  if (!card.alarm.empty()) rows.push_back({.runs = {{card.alarm, Alarm}}});
  for (const CardLine& line : card.listing)
    rows.push_back({.code = &line});
  return rows;
}

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
      drawing_.add(Bar{.box = {box_.x, box_.y, BarWidth, box_.h},
                       .state = card_.state,
                       .is_faded = placed_.presence < 1,
                       .radius = 4});
  }

  void add_rows() {
    const float padding = padding_of(placed_.form);
    float y = box_.y + padding;
    bool is_first = true;
    for (const CardRow& row : rows_of(card_, box_.w, placed_.form)) {
      if (y + row.height() > box_.bottom() - padding + 1) break;
      const Box line{box_.x, y, box_.w, row.height()};
      if (is_first) add_signs(line);
      row.code ? add_code(line, *row.code) : add_words(line, row);
      y += row.height();
      is_first = false;
    }
  }

  void add_signs(const Box& line) {
    const Paint paint = faded({ink_of(card_.state)}, placed_.presence);
    add_glyph(drawing_, glyph_of(card_.state),
              {line.x + GlyphLeft, line.centre().y - GlyphSize / 2, GlyphSize, GlyphSize}, paint);
    if (!card_.dial || placed_.form == CardForm::Chip) return;
    const float size = std::min(DialSize, box_.h - 8);
    const Point centre{box_.right() - RightPadding - size / 2, box_.centre().y};
    const Ink ink = card_.dial->is_overdue ? Ink::Blocking : Ink::Waiting;
    add_dial(drawing_, {centre, size / 2 - 2, 3, faded({ink}, placed_.presence)}, card_.dial->part,
             faded({Ink::Line}, placed_.presence));
    if (card_.dial->is_overdue)
      add_glyph(drawing_, Glyph::Warning, {centre.x - 5, centre.y - 6, 10, 10},
                faded({Ink::Blocking}, placed_.presence));
  }

  void add_words(const Box& line, const CardRow& row) {
    Box rest{line.x + TextLeft, line.y, text_room(card_, box_.w, placed_.form), line.h};
    if (!row.aside.empty()) {
      const float aside =
          add_text(drawing_, rest, row.aside, faded(QuietCode, placed_.presence), Align::Right);
      rest.w -= aside + Between;
    }
    for (const Run& run : row.runs) {
      const float used = add_text(drawing_, rest, run.text, faded(run.type, placed_.presence));
      rest.x += used + Between;
      rest.w -= used + Between;
    }
    if (row.call.empty()) return;
    const std::string call = cut_call(row.call, QuietCode, rest.w);
    add_text(drawing_, rest, call, faded(QuietCode, placed_.presence));
  }

  void add_code(const Box& line, const CardLine& code) {
    const Box wash{line.x + GlyphLeft - 2, line.y, box_.w - GlyphLeft - RightPadding + 6, line.h};
    if (code.is_current) {
      drawing_.add(Rect{.box = wash, .radius = 3, .fill = {ink_of(card_.state), 0.14F}});
      drawing_.add(Rect{.box = {wash.x, wash.y, 3, wash.h}, .fill = {ink_of(card_.state)}});
    }
    if (!code.line) return;
    const Box text{wash.x + 10, line.y, wash.w - 14, line.h};
    add_code_line(drawing_, text, *code.line, dedent());
  }

  std::uint32_t dedent() const {
    std::uint32_t least = std::numeric_limits<std::uint32_t>::max();
    for (const CardLine& line : card_.listing)
      if (line.line && !line.line->text.empty()) least = std::min(least, line.line->indent);
    return least;
  }

  Drawing& drawing_;
  const PlacedCard& placed_;
  const Card& card_;
  const Box& box_;
  const UiState& ui_;
};

}  // namespace

float card_height(const Card& card, float width, CardForm form) {
  float height = 2 * padding_of(form);
  for (const CardRow& row : rows_of(card, width, form))
    height += row.height();
  return height;
}

float chip_width(const Card& card) { return TextLeft + width(card.name, Bold) + RightPadding + 2; }

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
