// Everything a teacher would say about a run, the worst first.
// Rule: a false alarm is as bad as a miss; a check that cannot be sure says nothing.
#pragma once

#include <vector>

#include "app/model/insights/insight.h"

namespace app::model::insights {

/// Faults, then costs, then facts; within one severity what is dearer first. Empty when there is
/// nothing to say.
std::vector<Insight> find(const Timeline& timeline);

}  // namespace app::model::insights
