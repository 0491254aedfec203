// From which level of detail on a record is worth stopping at.
// Rule: records that only make sense together are one moment, at the last of them.
#pragma once

#include "app/model/timeline.h"

namespace app::model {

/// 1, 2 or 3 as `Detail`; 0 for a record that is never a moment of its own.
int moment_level(const Timeline& timeline, RecordIndex n);

}  // namespace app::model
