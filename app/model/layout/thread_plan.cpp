// What runs, who awaits whom to get there, and what the loop does when nothing runs.
// Rule: an idle thread says what it waits for.
#include "app/model/layout/thread_plan.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/model/layout/idle_thread.h"

namespace app::model::layout {
namespace {

constexpr float Inset = 10;
constexpr float RowHeight = 19;

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

std::vector<ThreadPlan::Row> ThreadPlan::rows_below() const {
  const Running& running = *scene_.now.running;
  const trace::Trace& trace = scene_.timeline.trace();
  const auto line_text = [&](trace::SiteId site) {
    const auto line = cards_.shown_line(site);
    return line ? fmt::format("line {}", *line) : std::string();
  };
  std::vector<Row> rows;
  if (running.chain.size() > 1) {
    for (std::size_t i = 0; i < running.chain.size(); ++i) {
      const trace::SiteId site = running.chain[i];
      rows.push_back({std::string(trace.text(trace.site(site).function)),
                      line_text(i + 1 == running.chain.size() ? running.site : site), QuietCode,
                      static_cast<std::uint32_t>(i)});
    }
  }
  if (is_blocked()) rows.push_back({"Nothing else can run.", {}, Bold});
  return rows;
}

void ThreadPlan::add_rows_below(Drawing& ground, Box room) const {
  constexpr float Indent = 12;
  constexpr std::uint32_t DeepestIndent = 4;
  for (const Row& row : rows_below()) {
    if (room.h < RowHeight) return;
    const float indent = Indent * static_cast<float>(std::min(row.depth, DeepestIndent));
    Box words{room.x + indent, room.y, room.w - indent, RowHeight};
    if (!row.aside.empty())
      words.w -= add_text(ground, words, row.aside, row.type, Align::Right) + 8;
    add_text(ground, words, row.text, row.type);
    room.y += RowHeight;
    room.h -= RowHeight;
  }
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
  if (is_idle) return add_idle_thread(plan.ground, slot, scene_);
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
