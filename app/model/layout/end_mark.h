// Where a run ends on an axis that goes on: a line through the lanes with its words on the axis.
// Rule: the words keep clear of the axis' own labels, which make room for them.
#pragma once

#include <string>

#include "app/model/layout/timeline_space.h"

namespace app::model::layout {

struct EndMark {
  Box words{};
  float x = 0;
  /// Empty: there is none.
  std::string text{};
  bool is_dashed = false;
};

/// Nothing where x lies outside of what is visible.
EndMark end_mark(std::string text, float x, const TimelineSpace& space, bool is_dashed);

void add_end_mark(Drawing& drawing, const EndMark& end, const TimelineSpace& space);

}  // namespace app::model::layout
