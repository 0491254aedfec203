// Choosing the cards' fold by the queue's length, and drawing the conveyor.
// Rule: the card at the front stands beside the thread, where its arrow leads.
#include "app/model/layout/ready_plan.h"

#include <algorithm>

#include "app/model/layout/more_count.h"
#include "app/model/layout/waiting_room.h"

namespace app::model::layout {
namespace {

constexpr float Inset = 8;
constexpr float NumberWidth = 20;
constexpr float EmptyHeight = 44;

float card_width(float width) { return width - 2 * Inset - NumberWidth; }

void add_number(Drawing& ground, const Box& body, const Box& card, std::size_t number) {
  add_text(ground, {body.x + 4, card.y, NumberWidth, std::min(card.h, 36.0F)},
           std::to_string(number), Heading, Align::Centre);
}

/// The place at the front that nobody takes. Returns where it ends.
float add_empty(Drawing& ground, const Box& body) {
  constexpr float PlaceHeight = 56;
  const float w = card_width(body.w);
  const Box place{body.right() - Inset - w, body.y + Inset, w, PlaceHeight};
  const bool has_room = place.bottom() + ReadyFooterHeight + 4 <= body.bottom();
  if (has_room) {
    ground.add(Rect{.box = place, .radius = 6, .stroke = {Ink::Line}, .is_dashed = true});
    add_number(ground, body, place, 1);
  }
  add_text(ground, has_room ? place : body, "nobody is ready", Quiet, Align::Centre);
  return has_room ? place.bottom() : body.bottom();
}

}  // namespace

Card ReadyPlan::card(std::size_t index, CardFold fold) const {
  return cards_.ready(scene_.now.ready[index], fold.lines);
}

ReadyPlan::Choice ReadyPlan::choose(float width, float room) const {
  const std::size_t count = scene_.now.ready.size();
  if (count == 0) return {.fold = Folds[0], .height = EmptyHeight};
  const std::size_t built = std::min(count, MostCards);
  for (const CardFold fold : Folds) {
    const float gap = card_gap(fold.form);
    float height = 2 * Inset - gap;
    for (std::size_t i = 0; i < built && height <= room; ++i)
      height += card_height(card(i, fold), card_width(width), fold.form) + gap;
    if (height <= room && built == count) return {fold, count, height};
  }
  constexpr CardFold Plainest{CardForm::Slim, 0};
  const float gap = card_gap(Plainest.form);
  const float each = card_height(card(0, Plainest), card_width(width), Plainest.form) + gap;
  const float around = 2 * Inset - gap + MoreHeight;
  const auto visible =
      std::min(built, static_cast<std::size_t>(std::max(0.0F, room - around) / each));
  return {Plainest, visible, around + each * static_cast<float>(visible)};
}

float ReadyPlan::need(float width, float room) const {
  return std::min(room, choose(width, room).height);
}

void ReadyPlan::add_to(StagePlan& plan, const Region& region) const {
  const Box& body = region.body;
  plan.ground.add(Rect{.box = body, .radius = 10, .stroke = {Ink::Line}});
  const Choice choice = choose(body.w, body.h);
  const std::size_t count = scene_.now.ready.size();
  float y = body.y + Inset;
  for (std::size_t i = 0; i < choice.visible; ++i) {
    PlacedCard placed{card(i, choice.fold), {}, choice.fold.form};
    const float w = card_width(body.w);
    placed.box = {body.right() - Inset - w, y, w, card_height(placed.card, w, placed.form)};
    add_number(plan.ground, body, placed.box, i + 1);
    y = placed.box.bottom() + card_gap(choice.fold.form);
    plan.cards.push_back(std::move(placed));
  }
  if (count == 0) y = add_empty(plan.ground, body);
  const Box rest{body.x + Inset, y, body.w - 2 * Inset, body.bottom() - y};
  if (choice.visible < count) {
    const Box more{rest.x, rest.y - 3, rest.w, MoreHeight};
    add_more(plan.ground, more, count - choice.visible);
    for (std::size_t i = choice.visible; i < std::min(count, MostCards); ++i)
      plan.hidden.push_back({card(i, choice.fold).target, more});
  } else if (rest.h >= ReadyFooterHeight + 4) {
    add_text(plan.ground,
             {rest.x, body.bottom() - ReadyFooterHeight, rest.w, ReadyFooterHeight - 4},
             "first in, first out", Quiet, Align::Centre);
  }
}

}  // namespace app::model::layout
