// How the stage's panel is shared out among thread, ready queue, waiting room and what is done.
// Rule: what a run is shown in keeps its place while it plays; only an answer makes it move.
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
  /// Under what is done; no height where there is no answer or no room for it.
  Box answer;
  /// The waiting room stands under the ready queue, not beside it.
  bool is_stacked = false;
};

inline constexpr float HeadingHeight = 24;
inline constexpr float ColumnGap = 20;

inline constexpr float ChipHeight = 31;
inline constexpr float ChipGap = 6;

/// What the parts ask for, in points of height.
struct StageNeeds {
  /// Of the chips of what is done.
  float done = ChipHeight;
  /// 0: there is none.
  float answer = 0;
  /// Of who stands in line, and of the waiting room under it; only where it is stacked.
  float ready = 0;
  float waiting = 0;
};

/// The widths, with heights as large as they may become.
StageSpace stage_space(const Box& panel);

/// The same with heights given out: what is done and the answer stand at the bottom, the thread and
/// the ready queue take what is left.
StageSpace shared_out(StageSpace space, const StageNeeds& needs);

}  // namespace app::model::layout
