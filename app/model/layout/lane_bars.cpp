// Walking a lane's spans in steps of at least one cell, found by binary search.
// Rule: within a cell, blocking is shown before running, running before ready, ready before the rest.
#include "app/model/layout/lane_bars.h"

#include <algorithm>
#include <span>

namespace app::model::layout {
namespace {

/// So many spans of a cell are looked at; of more, as many in even steps.
constexpr std::size_t Looks = 16;

constexpr bool has_ended(State state) {
  return state == State::Done || state == State::Failed || state == State::Cancelled;
}

int importance(State state) {
  switch (state) {
    case State::Blocking:
      return 5;
    case State::Running:
      return 4;
    case State::ThreadJob:
    case State::ProcessJob:
      return 3;
    case State::Ready:
      return 2;
    case State::Waiting:
      return 1;
    default:
      return 0;
  }
}

class LaneWalk {
 public:
  LaneWalk(const Timeline& timeline, LaneIndex lane, const AxisScale& scale, float cell)
      : spans_(timeline.spans(lane)), scale_(scale), cell_(cell) {}

  LaneBars walk() {
    const float left = scale_.area().x - cell_;
    const float right = scale_.area().right() + cell_;
    std::size_t at = first_ending_after(left, 0);
    while (at < spans_.size() && begin_of(at) <= right)
      at = take(at);
    return std::move(made_);
  }

 private:
  float begin_of(std::size_t i) const { return begin_of(spans_[i]); }
  float begin_of(const Span& span) const {
    return scale_.axis() == Axis::Time ? scale_.x_of_time(span.begin) : scale_.x_of(span.first);
  }
  float end_of(const Span& span) const {
    return scale_.axis() == Axis::Time ? scale_.x_of_time(span.until) : scale_.x_of(span.end);
  }

  std::size_t first_ending_after(float x, std::size_t from) const {
    const auto rest = spans_.subspan(from);
    const auto found =
        std::ranges::partition_point(rest, [&](const Span& span) { return end_of(span) < x; });
    return from + static_cast<std::size_t>(found - rest.begin());
  }

  /// Draws the span at `at`, alone or with its narrow neighbours; gives the next one to draw.
  std::size_t take(std::size_t at) {
    const Span& span = spans_[at];
    const float from = begin_of(span);
    if (has_ended(span.state)) return at + 1;
    if (end_of(span) - from >= cell_) {
      made_.bars.push_back({from, end_of(span), span.state, span.first, &span});
      return at + 1;
    }
    std::size_t next = std::max(first_ending_after(from + cell_, at), at + 1);
    while (next > at + 1 && has_ended(spans_[next - 1].state))
      --next;
    add_together(spans_.subspan(at, next - at), from);
    return next;
  }

  void add_together(std::span<const Span> narrow, float from) {
    const Span* shown = most_important(narrow);
    const float to = end_of(narrow.back());
    const bool is_step = importance(shown->state) >= importance(State::Running);
    constexpr float VisibleWidth = 1.5F;
    if (is_step) {
      made_.ticks.push_back({begin_of(*shown), shown->state, shown->first});
    } else if (to - from >= VisibleWidth) {
      made_.bars.push_back({from, to, shown->state, narrow.front().first,
                            narrow.size() == 1 ? &narrow.front() : nullptr});
    }
  }

  static const Span* most_important(std::span<const Span> narrow) {
    const std::size_t step = std::max<std::size_t>(1, narrow.size() / Looks);
    const Span* best = &narrow.front();
    for (std::size_t i = 0; i < narrow.size(); i += step)
      if (importance(narrow[i].state) > importance(best->state)) best = &narrow[i];
    return best;
  }

  std::span<const Span> spans_;
  const AxisScale& scale_;
  float cell_;
  LaneBars made_;
};

}  // namespace

LaneBars lane_bars(const Timeline& timeline, LaneIndex lane, const AxisScale& scale, float cell) {
  return LaneWalk(timeline, lane, scale, cell).walk();
}

}  // namespace app::model::layout
