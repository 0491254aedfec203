// One lane's spans as bars and ticks at a scale, with what is too narrow to see drawn together.
// Rule: the number of pieces is bounded by the width, never by the number of spans.
#pragma once

#include <vector>

#include "app/model/layout/axis_scale.h"

namespace app::model::layout {

/// A stretch of a lane, from x to x.
struct LaneBar {
  float from = 0;
  float to = 0;
  State state = State::Created;
  RecordIndex first = 0;
  /// Null where several narrow spans are drawn together in their most important state.
  const Span* span = nullptr;
};

/// A step too short for a width.
struct LaneTick {
  float x = 0;
  State state = State::Running;
  RecordIndex first = 0;
};

struct LaneBars {
  std::vector<LaneBar> bars;
  std::vector<LaneTick> ticks;
};

/// The visible bars of `lane`; spans narrower than `cell` points are drawn together.
LaneBars lane_bars(const Timeline& timeline, LaneIndex lane, const AxisScale& scale, float cell);

}  // namespace app::model::layout
