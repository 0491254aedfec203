// Where sheets stand and what is under them.
// Rule: positions are whole points, so that hairlines stay sharp.
#include "app/model/layout/sheet_ground.h"

#include <algorithm>
#include <cmath>

#include "app/model/actions.h"
#include "app/model/layout/controls.h"

namespace app::model::layout {

namespace {

constexpr float TitleHeight = 52;

void add_shadow(Drawing& drawing, const Box& card) {
  drawing.add(Rect{.box = {card.x - 1, card.y + 2, card.w + 2, card.h + 4},
                   .radius = 10,
                   .fill = {Ink::Shadow, 0.35F}});
}

}  // namespace

Box centred(const Box& window, float wanted_width, float wanted_height) {
  const float w = std::min(wanted_width, window.w - 32);
  const float h = std::min(wanted_height, window.h - 32);
  return {std::round(window.x + (window.w - w) / 2), std::round(window.y + (window.h - h) / 2), w,
          h};
}

Box hung_right(const Box& window, float wanted_width, float wanted_height) {
  const float w = std::min(wanted_width, window.w - 16);
  const float h = std::min(wanted_height, window.h - 56);
  return {window.right() - w - 8, window.y + 48, w, h};
}

Box add_sheet_ground(Drawing& drawing, const SheetGround& ground, const UiState& ui) {
  const bool is_menu = ground.panel == Panel::TopBar;
  if (!is_menu) drawing.add(Rect{.box = ground.window, .fill = {Ink::Shadow, 0.45F}});
  drawing.add_hot(ground.window, target_of(Action::Close));
  const Box& card = ground.card;
  add_shadow(drawing, card);
  drawing.add(Rect{.box = card, .radius = 8, .fill = {Ink::Panel}, .stroke = {Ink::Line}});
  drawing.add_hot(card, {Target::On::Panel, static_cast<std::uint32_t>(ground.panel)});
  const Box head{card.x + 20, card.y, card.w - 40, TitleHeight};
  add_text(drawing, {head.x, head.y, head.w - ButtonHeight - Gap, head.h}, ground.title,
           {fonts::Face::Strong, Large, {Ink::Text}});
  add_button(drawing,
             {.box = {head.right() - ButtonHeight + 4, head.centre().y - ButtonHeight / 2,
                      ButtonHeight, ButtonHeight},
              .glyph = Glyph::Close,
              .target = target_of(Action::Close)},
             ui);
  return {card.x + 20, card.y + TitleHeight, card.w - 40, card.h - TitleHeight - 12};
}

}  // namespace app::model::layout
