// A part's own operations together with those that others need of it.
// Rule: what was added follows on the operations of its record, but never on what ends a step.
#pragma once

#include <span>
#include <vector>

#include "app/model/questions/performance.h"

namespace app::model::questions {

/// Both are in the order of their records; what is added takes the call it falls into.
std::vector<Operation> merged(std::span<const Operation> own, std::span<const Operation> added);

}  // namespace app::model::questions
