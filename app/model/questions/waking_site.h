// The line by which one task ended another's wait.
// Rule: a line is named only where a record says that what was done there ended this wait.
#pragma once

#include "app/model/timeline.h"

namespace app::model::questions {

struct Waking {
  /// Who did it, before this record.
  trace::TaskId by = 0;
  RecordIndex record = 0;
  /// Who waited, since this TaskSuspend.
  trace::TaskId task = 0;
  RecordIndex suspend = 0;
};

/// The last line seen of `by`, if what it did there ends the wait; else 0. Who completes a plain future
/// says no line, and where the task stood before may be another.
trace::SiteId waking_site(const Timeline& timeline, const Waking& waking);

}  // namespace app::model::questions
