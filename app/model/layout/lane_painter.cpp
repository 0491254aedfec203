// From pieces of a lane to shapes.
// Rule: bars cut by the left edge are cut by whole pattern strides, so that patterns move with them.
#include "app/model/layout/lane_painter.h"

#include <algorithm>
#include <cmath>

#include "app/model/layout/glyphs.h"
#include "app/model/layout/patterns.h"
#include "app/model/layout/text.h"
#include "app/model/layout/waiting_words.h"
#include "app/model/words.h"

namespace app::model::layout {
namespace {

constexpr float TickWidth = 4;
constexpr float LabelHeight = 16;
constexpr float LowestNumbered = 12;
constexpr float BarRadius = 3;
constexpr Type OnSolid{.face = fonts::Face::Strong, .paint = {Ink::OnState}};
constexpr Type OnPlate{.face = fonts::Face::Strong};
constexpr float LargeBar = 28;

/// Letters are larger on bars that are.
Type fitting(Type type, const Box& bar) {
  if (bar.h >= LargeBar) type.size = Medium;
  return type;
}

float plate_height(const Box& bar) { return bar.h >= LargeBar ? LabelHeight + 4 : LabelHeight; }

bool is_solid(State state) { return state == State::Running || state == State::Blocking; }

/// The part of `box` that can be seen, its left edge moved by whole strides.
Box cut_to(Box box, const Box& area) {
  constexpr float Outside = 8;
  const float hidden = area.x - Outside - box.x;
  if (hidden > 0) {
    const float strides = std::floor(hidden / PatternStride) * PatternStride;
    box.x += strides;
    box.w -= strides;
  }
  box.w = std::min(box.w, area.right() + Outside - box.x);
  return box;
}

/// Who keeps the thread: a task, a callback, or the program while no loop runs.
std::string holder_of(const Timeline& timeline, const Stretch& block) {
  if (block.task != 0) return timeline.task_name(block.task);
  return timeline.run_at(block.first) == nullptr ? "the program" : "a callback";
}

}  // namespace

void LanePainter::add_bar(const Box& whole, State state) {
  const Box box = cut_to(whole, scale_.area());
  if (box.w <= 0) return;
  const float lit = std::clamp(lit_until_ - box.x, 0.0F, box.w);
  if (lit > 0) drawing_.add(Bar{{box.x, box.y, lit, box.h}, state, false, BarRadius});
  if (lit < box.w)
    drawing_.add(Bar{{box.x + lit, box.y, box.w - lit, box.h}, state, true, BarRadius});
}

std::string LanePainter::label_of(const LaneBar& bar) const {
  if (!bar.span) return {};
  const trace::Trace& trace = scene_.timeline.trace();
  switch (bar.state) {
    case State::Ready:
      return "ready, not running";
    case State::Waiting:
      return bar.span->wait != 0 ? waits_for(scene_.timeline, bar.span->wait, scene_.cursor) : "";
    case State::Blocking: {
      const trace::Record& record = scene_.timeline.record(bar.first);
      if (record.kind == trace::Kind::Block) return block_call(trace, trace.delay(record.row));
      if (record.kind == trace::Kind::Compute) return compute_call(trace, trace.delay(record.row));
      return "holds the loop";
    }
    default:
      return {};
  }
}

void LanePainter::add_label(const LaneBar& bar, const Box& box) {
  if (box.h < LabelHeight) return;
  const std::string label = label_of(bar);
  const float needed = width(label, fitting(OnPlate, box)) + 12;
  const float left = std::max(box.x, scale_.area().x);
  const float right = std::min(box.right(), scale_.area().right());
  if (label.empty() || needed + 8 > right - left) return;
  const float height = plate_height(box);
  Box plate{(left + right - needed) / 2, box.centre().y - height / 2, needed, height};
  const bool is_cut = lit_until_ > plate.x && lit_until_ < plate.right();
  if (is_cut && lit_until_ - 4 - needed >= left + 4) plate.x = lit_until_ - 4 - needed;
  const bool is_future = plate.centre().x > lit_until_;
  Type type = is_solid(bar.state) && !is_future ? OnSolid : OnPlate;
  if (is_future) type = Quiet;
  if (!is_solid(bar.state) || is_future)
    drawing_.add(Rect{.box = plate, .radius = 3, .fill = {Ink::Panel, 0.9F}});
  add_text(drawing_, plate, label, fitting(type, box), Align::Centre);
}

void LanePainter::add_tick(float x, const Box& lane, State state, RecordIndex first) {
  const bool is_future = first > scene_.cursor;
  drawing_.add(Rect{.box = {x - TickWidth / 2, lane.y, TickWidth, lane.h},
                    .radius = 1,
                    .fill = {ink_of(state), is_future ? FadedAlpha : 1.0F}});
}

void LanePainter::add_lane(LaneIndex lane, const Box& box) {
  const LaneBars pieces = lane_bars(scene_.timeline, lane, scale_, cell_);
  for (const LaneBar& bar : pieces.bars)
    add_bar({bar.from, box.y, bar.to - bar.from, box.h}, bar.state);
  for (const LaneTick& tick : pieces.ticks)
    add_tick(tick.x, box, tick.state, tick.first);
  for (const LaneBar& bar : pieces.bars)
    add_label(bar, {bar.from, box.y, bar.to - bar.from, box.h});
  add_outcome(lane, box);
}

void LanePainter::add_outcome(LaneIndex lane, const Box& box) {
  const auto spans = scene_.timeline.spans(lane);
  if (spans.empty()) return;
  const Span& last = spans.back();
  const bool has_ended =
      last.state == State::Done || last.state == State::Failed || last.state == State::Cancelled;
  if (!has_ended) return;
  const float x = scale_.x_of(last.first);
  if (x < scale_.area().x - 24 || x > scale_.area().right() + 1) return;
  const float size = std::min(12.0F, box.h - 2);
  const float alpha = last.first > scene_.cursor ? FadedAlpha : 1;
  add_glyph(drawing_, glyph_of(last.state), {x + 6, box.centre().y - size / 2, size, size},
            {ink_of(last.state), alpha});
}

float LanePainter::begin_of(const Stretch& stretch) const {
  return scale_.axis() == Axis::Time ? scale_.x_of_time(stretch.begin) : scale_.x_of(stretch.first);
}

float LanePainter::end_of(const Stretch& stretch) const {
  return scale_.axis() == Axis::Time ? scale_.x_of_time(stretch.until) : scale_.x_of(stretch.end);
}

/// Calls `draw` for visible stretches; of those within one cell only for the first.
template <class Draw>
void LanePainter::for_visible(std::span<const Stretch> stretches, Draw draw) const {
  const Box& area = scale_.area();
  auto at = std::ranges::partition_point(
      stretches, [&](const Stretch& s) { return end_of(s) < area.x - cell_; });
  while (at != stretches.end() && begin_of(*at) <= area.right()) {
    draw(*at);
    const float reached = std::max(end_of(*at), begin_of(*at) + cell_);
    const auto next = std::partition_point(
        at + 1, stretches.end(), [&](const Stretch& s) { return end_of(s) < reached + 0.01F; });
    at = next == at ? at + 1 : next;
  }
}

void LanePainter::add_selects(const Box& lane) {
  const float y = lane.centre().y;
  for_visible(scene_.timeline.selects(), [&](const Stretch& select) {
    const float from = std::max(begin_of(select), scale_.area().x);
    const float to = std::min(end_of(select), scale_.area().right());
    const float split = std::clamp(lit_until_, from, std::max(from, to));
    if (split > from)
      drawing_.add(
          Rect{.box = {from, y - 2, split - from, 4}, .radius = 2, .fill = {Ink::Muted, 0.7F}});
    if (to > split)
      drawing_.add(Rect{.box = {split, y - 2, to - split, 4}, .radius = 2, .fill = {Ink::Line}});
  });
}

void LanePainter::add_blocks(const Box& lane) {
  for_visible(scene_.timeline.blocks(), [&](const Stretch& block) {
    const Box box{begin_of(block), lane.y, end_of(block) - begin_of(block), lane.h};
    if (box.w < 2) return add_tick(box.x, lane, State::Blocking, block.first);
    add_bar(box, State::Blocking);
    const std::string label = "blocked by " + holder_of(scene_.timeline, block);
    const Box text = cut_to(box, scale_.area());
    const bool is_future = text.centre().x > lit_until_;
    const Type type = fitting(is_future ? Quiet : OnSolid, box);
    const float needed = width(label, fitting(OnSolid, box)) + 16;
    const float height = plate_height(box);
    if (needed > text.w || box.h < LabelHeight) return;
    if (is_future)
      drawing_.add(
          Rect{.box = {text.centre().x - needed / 2, text.centre().y - height / 2, needed, height},
               .radius = 3,
               .fill = {Ink::Panel, 0.9F}});
    add_text(drawing_, text, label, type, Align::Centre);
  });
}

void LanePainter::add_iterations(const Box& lane) {
  const bool is_story = scale_.axis() == Axis::Story;
  for_visible(scene_.timeline.iterations(), [&](const Stretch& iteration) {
    const float from = begin_of(iteration);
    const float w = end_of(iteration) - from;
    if (!is_story || w < 12) return add_tick(from, lane.inset(1), State::Running, iteration.first);
    const bool is_future = iteration.first > scene_.cursor;
    const Stretch* select = scene_.timeline.select_at(iteration.first);
    const float begin = select ? std::min(end_of(*select), from + w - 12) : from;
    const Box box{begin + 1, lane.y, from + w - begin - 2, lane.h};
    drawing_.add(Rect{.box = box,
                      .radius = BarRadius,
                      .fill = {Ink::Raised, is_future ? FadedAlpha : 1.0F},
                      .stroke = {Ink::Line}});
    const float left = std::max(box.x, scale_.area().x);
    const Box seen{left, box.y, std::min(box.right(), scale_.area().right()) - left, box.h};
    const std::string number = std::to_string(iteration.iteration);
    if (iteration.iteration > 0 && lane.h >= LowestNumbered && width(number, Quiet) + 6 < seen.w)
      add_text(drawing_, seen, number, Quiet, Align::Centre);
  });
}

void LanePainter::add_loop(const Box& lane) {
  if (scale_.axis() == Axis::Story) add_iterations(lane);
  add_selects(lane);
  add_blocks(lane);
  if (scale_.axis() == Axis::Time) add_iterations(lane);
}

}  // namespace app::model::layout
