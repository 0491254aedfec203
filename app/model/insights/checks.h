// The checks, one for each topic: what each looks for stands at the head of its file.
// Rule: pure functions of the evidence; each gives what it is sure of, and most often nothing.
#pragma once

#include <vector>

#include "app/model/insights/evidence.h"

namespace app::model::insights {

std::vector<Insight> loop_blocked(const Evidence& evidence);
std::vector<Insight> never_awaited(const Evidence& evidence);

}  // namespace app::model::insights
