// From pieces of a lane to shapes.
// Rule: bars cut by the left edge are cut by whole pattern strides, so that patterns move with them.
#include "app/model/layout/lane_painter.h"

#include <fmt/format.h>

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

/// Words on the bar itself cover its pattern only.
Paint plate_of(State state, bool is_bare) {
  return is_bare ? Paint{ink_of(state)} : Paint{Ink::Panel, 0.9F};
}

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

/// How a lane's last span ended, or nothing.
const Span* outcome_of(const Timeline& timeline, LaneIndex lane) {
  const auto spans = timeline.spans(lane);
  if (spans.empty()) return nullptr;
  const Span& last = spans.back();
  const bool has_ended =
      last.state == State::Done || last.state == State::Failed || last.state == State::Cancelled;
  return has_ended ? &last : nullptr;
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

std::vector<std::string> LanePainter::labels_of(const LaneBar& bar) const {
  if (!bar.span) return {};
  const Timeline& timeline = scene_.timeline;
  const trace::Trace& trace = timeline.trace();
  switch (bar.state) {
    case State::Ready:
      return {"ready, not running"};
    case State::Waiting: {
      // As it was when the wait ended, or as it is now.
      const RecordIndex last = std::max(bar.span->end, bar.span->first + 1) - 1;
      if (bar.span->wait == 0) return {};
      return {waits_for(timeline, bar.span->wait, std::min(scene_.cursor, last))};
    }
    case State::Blocking: {
      const trace::Record& record = timeline.record(bar.first);
      if (record.kind == trace::Kind::Block) return {block_call(trace, record)};
      if (record.kind == trace::Kind::Compute)
        return {compute_call(trace, trace.delay(record.row))};
      return {"holds the loop"};
    }
    case State::ThreadJob:
    case State::ProcessJob: {
      const trace::JobId job = timeline.lanes()[bar.span->lane].id;
      return {job_name(timeline, job), fmt::format("job {}", job), std::to_string(job)};
    }
    default:
      return {};
  }
}

std::string LanePainter::label_of(const LaneBar& bar, const Type& type, float room) const {
  for (std::string& label : labels_of(bar))
    if (width(label, type) <= room) return std::move(label);
  return {};
}

void LanePainter::add_label(const Label& label) {
  constexpr float Plate = 12;
  constexpr float Beside = 8;
  const auto& [bar, box] = label;
  if (box.h < LabelHeight) return;
  const float left = std::max(box.x, scale_.area().x);
  const float right = std::min(box.right(), scale_.area().right());
  const Type strong = fitting(OnPlate, box);
  const std::string words = label_of(bar, strong, right - left - Plate - Beside);
  if (words.empty()) return;
  const float needed = width(words, strong) + Plate;
  const float height = plate_height(box);
  Box plate{(left + right - needed) / 2, box.centre().y - height / 2, needed, height};
  const bool is_cut = lit_until_ > plate.x && lit_until_ < plate.right();
  if (is_cut && lit_until_ - 4 - needed >= left + 4) plate.x = lit_until_ - 4 - needed;
  const bool is_future = plate.centre().x > lit_until_;
  Type type = is_solid(bar.state) && !is_future ? OnSolid : OnPlate;
  if (is_future) type = Quiet;
  const bool is_bare = is_solid(bar.state) && !is_future;
  drawing_.add(Rect{.box = plate, .radius = 3, .fill = plate_of(bar.state, is_bare)});
  add_text(drawing_, plate, words, fitting(type, box), Align::Centre);
}

void LanePainter::add_labels() {
  for (const Label& label : labels_)
    add_label(label);
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
    labels_.push_back({bar, {bar.from, box.y, bar.to - bar.from, box.h}});
  if (scene_.timeline.lanes()[lane].is_worker()) return add_outcomes_of_jobs(pieces, box);
  add_outcome(lane, box);
}

void LanePainter::add_outcome(LaneIndex lane, const Box& box) {
  if (const Span* outcome = outcome_of(scene_.timeline, lane))
    add_sign_of(*outcome, scale_.x_of(outcome->first) + 6, box);
}

/// After a job's bar where the next one leaves room; a failure is told in any case, on the bar.
void LanePainter::add_outcomes_of_jobs(const LaneBars& pieces, const Box& box) {
  constexpr float Room = 20;
  for (std::size_t i = 0; i < pieces.bars.size(); ++i) {
    const LaneBar& bar = pieces.bars[i];
    const bool runs = bar.state == State::ThreadJob || bar.state == State::ProcessJob;
    const Span* outcome = bar.span && runs ? outcome_of(scene_.timeline, bar.span->lane) : nullptr;
    if (!outcome) continue;
    const bool is_last = i + 1 == pieces.bars.size();
    const bool has_room = is_last || pieces.bars[i + 1].from - bar.to >= Room;
    if (has_room) add_sign_of(*outcome, bar.to + 6, box);
    if (!has_room && outcome->state == State::Failed && bar.to - bar.from >= Room)
      add_sign_of(*outcome, bar.to - 16, box);
  }
}

void LanePainter::add_sign_of(const Span& outcome, float x, const Box& box) {
  if (x < scale_.area().x - 18 || x > scale_.area().right() + 7) return;
  const float size = std::min(12.0F, box.h - 2);
  const float alpha = outcome.first > scene_.cursor ? FadedAlpha : 1;
  add_glyph(drawing_, glyph_of(outcome.state), {x, box.centre().y - size / 2, size, size},
            {ink_of(outcome.state), alpha});
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
    const Box plate{text.centre().x - needed / 2, text.centre().y - height / 2, needed, height};
    drawing_.add(Rect{.box = plate, .radius = 3, .fill = plate_of(State::Blocking, !is_future)});
    add_text(drawing_, text, label, type, Align::Centre);
  });
}

Box LanePainter::clear_of_blocks(const Box& seen, float needed) const {
  Box best{seen.x, seen.y, 0, seen.h};
  float free_from = seen.x;
  const auto take = [&](float until) {
    const Box gap{free_from, seen.y, until - free_from, seen.h};
    const Point middle = seen.centre();
    const Box at_middle{middle.x - needed / 2, seen.y, needed, seen.h};
    const bool is_around_middle = gap.x <= at_middle.x && at_middle.right() <= gap.right();
    if (is_around_middle) best = at_middle.inset(-0.5F);
    if (gap.w > best.w && best.w <= needed) best = gap;
  };
  for_visible(scene_.timeline.blocks(), [&](const Stretch& block) {
    if (end_of(block) <= free_from || begin_of(block) >= seen.right()) return;
    take(begin_of(block));
    free_from = std::max(free_from, end_of(block));
  });
  take(seen.right());
  return best;
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
    if (iteration.iteration == 0 || lane.h < LowestNumbered) return;
    const float needed = width(number, Quiet) + 6;
    const Box clear = clear_of_blocks(seen, needed);
    if (needed < clear.w) add_text(drawing_, clear, number, Quiet, Align::Centre);
  });
}

void LanePainter::add_loop(const Box& lane) {
  if (scale_.axis() == Axis::Story) add_iterations(lane);
  add_selects(lane);
  add_blocks(lane);
  if (scale_.axis() == Axis::Time) add_iterations(lane);
}

}  // namespace app::model::layout
