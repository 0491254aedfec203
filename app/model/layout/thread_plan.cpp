// What runs, who awaits whom to get there, and what the loop does when nothing runs.
// Rule: an idle thread says what it waits for.
#include "app/model/layout/thread_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "app/model/words.h"

namespace app::model::layout {
namespace {

constexpr float Inset = 12;
constexpr float RowHeight = 19;
constexpr float IdleHeight = 84;

}  // namespace

float ThreadPlan::height(float width, CardFold fold) const {
  const Card card = cards_.running(*scene_.now.running, fold.lines);
  const bool is_open = fold.form == CardForm::Open;
  const float below = is_open ? 8 + RowHeight * static_cast<float>(rows_below().size()) : 0;
  return 2 * Inset + card_height(card, width - 2 * Inset, fold.form) + below;
}

CardFold ThreadPlan::fold_for(float width, float room) const {
  for (const CardFold fold : Folds)
    if (height(width, fold) <= room) return fold;
  return {CardForm::Slim, 0};
}

float ThreadPlan::need(float width, float room) const {
  if (!scene_.now.running) return std::min(room, IdleHeight);
  return std::min(room, height(width, fold_for(width, room)));
}

std::vector<ThreadPlan::Row> ThreadPlan::rows_below() const {
  const Running& running = *scene_.now.running;
  const trace::Trace& trace = scene_.timeline.trace();
  std::vector<Row> rows;
  std::string chain;
  for (const trace::SiteId site : running.chain)
    chain += fmt::format("{}{}", chain.empty() ? "" : " > ", trace.text(trace.site(site).function));
  if (running.chain.size() > 1) rows.push_back({chain, QuietCode});
  if (const auto line = cards_.shown_line(running.site))
    rows.push_back({fmt::format("line {}", *line), QuietCode});
  if (is_blocked()) rows.push_back({"Nothing else can run.", Bold});
  return rows;
}

void ThreadPlan::add_rows_below(Drawing& ground, Box room) const {
  for (const Row& row : rows_below()) {
    if (room.h < RowHeight) return;
    add_text(ground, {room.x, room.y, room.w, RowHeight}, row.text, row.type);
    room.y += RowHeight;
    room.h -= RowHeight;
  }
}

std::string ThreadPlan::idle_text() const {
  const Snapshot& now = scene_.now;
  if (now.is_deadlocked) return "Deadlock: nothing is left that could wake who waits.";
  if (now.is_finished) return "The program has ended.";
  if (!now.selecting_until)
    return now.ready.empty() ? "Free." : "Free. The first in the queue is next.";
  if (*now.selecting_until == std::numeric_limits<trace::Time>::max())
    return "Nothing is ready. The loop waits for I/O.";
  return "Nothing is ready. The loop sleeps until " + time_text(*now.selecting_until) + ".";
}

void ThreadPlan::add_to(StagePlan& plan, const Region& region) const {
  const Box& slot = region.body;
  const bool is_idle = !scene_.now.running;
  const Ink ink = is_blocked() ? Ink::Blocking : is_idle ? Ink::Line : Ink::Running;
  plan.ground.add(Rect{.box = slot,
                       .radius = 10,
                       .stroke = {ink},
                       .stroke_width = is_blocked() ? 4.0F
                                       : is_idle    ? 1.0F
                                                    : 2.0F,
                       .is_dashed = is_idle});
  if (is_blocked())
    plan.ground.add(Rect{.box = slot.inset(5), .radius = 7, .stroke = {Ink::Blocking}});
  if (is_idle) {
    add_paragraph(plan.ground, slot.inset(14), idle_text(), Quiet);
    return;
  }
  const CardFold fold = fold_for(slot.w, slot.h);
  PlacedCard placed{cards_.running(*scene_.now.running, fold.lines), {}, fold.form};
  const float w = slot.w - 2 * Inset;
  placed.box = {slot.x + Inset, slot.y + Inset, w,
                std::min(card_height(placed.card, w, fold.form), slot.h - 2 * Inset)};
  const float top = placed.box.bottom() + 8;
  plan.cards.push_back(std::move(placed));
  add_rows_below(plan.ground, {slot.x + Inset + 4, top, w - 8, slot.bottom() - Inset - top + 2});
}

}  // namespace app::model::layout
