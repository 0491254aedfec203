// One task that can never go on: what it waits for, and who would have had to let it.
// Rule: a name stands here only where the recording gives it.
#pragma once

#include <vector>

#include "app/model/insights/evidence.h"

namespace app::model::insights {

struct Stuck {
  trace::TaskId task = 0;
  RecordIndex suspend = NoRecord;
  trace::SiteId site = 0;
  trace::WaitId wait = 0;
  /// Who would have to go on first, as far as known.
  std::vector<trace::TaskId> needs;
  /// Who has the lock or the permits it waits for and ended: rows of Timeline::hold_stays().
  std::vector<std::uint32_t> kept;
};

/// "Task-2 work(1) waits for Lock at line 8".
void say_wait(Sentence& sentence, const Evidence& evidence, const Stuck& stuck, RecordIndex n);

}  // namespace app::model::insights
