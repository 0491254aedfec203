// The chain of causes that made a run as long as it was, from its beginning to its end.
// Rule: the parts follow each other without a gap, so that their lengths add up to the whole.
#pragma once

#include <vector>

#include "app/model/timeline.h"

namespace app::model {

/// A stretch of the path, in one lane and one state; longer than nothing.
struct PathPart {
  LaneIndex lane = 0;
  State state = State::Running;
  trace::Time begin = 0;
  trace::Time until = 0;
  /// Where it begins.
  RecordIndex record = 0;
  /// Where in the program; 0 when unknown.
  trace::SiteId site = 0;
  /// Of Waiting: what for.
  trace::WaitId wait = 0;
};

/// From first to last. Ends where the last of the program's own tasks ended, or where the program went on
/// to after that; empty when none did, and where no time passed.
std::vector<PathPart> critical_path(const Timeline& timeline);

}  // namespace app::model
