// How the stage's panel is shared out among thread, ready queue, waiting room and what is done.
// Rule: side by side where there is room, else the waiting room stands under the ready queue.
#pragma once

#include "app/model/drawing.h"

namespace app::model::layout {

/// A heading's line and what stands under it.
struct Region {
  Box heading;
  Box body;
  /// Where there is not even room for one row, a part is left out whole.
  bool has_room() const { return body.h >= 20; }
};

struct StageSpace {
  Box head;
  Region thread;
  Region ready;
  Region waiting;
  Region done;
  bool is_stacked = false;
};

inline constexpr float HeadingHeight = 24;
inline constexpr float ColumnGap = 20;

/// What the parts ask for, in points of height.
struct StageNeeds {
  /// Of the taller of thread and ready queue; they stand beside each other.
  float thread = 0;
  float ready = 0;
  float waiting = 0;
};

/// The widths, with heights as large as they may become.
StageSpace stage_space(const Box& panel);

/// The same with heights given out by need: the waiting room and what is done follow what is above.
StageSpace shared_out(StageSpace space, const StageNeeds& needs);

}  // namespace app::model::layout
