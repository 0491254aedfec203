// How long awaited calls would take if they were started together.
// Rule: jobs share the workers of their pool, as many as the recording names; who shares a lock is left out.
#pragma once

#include <optional>

#include "app/model/insights/inline_calls.h"

namespace app::model::insights {

/// At best: the longest of them, or what the pools need for all their jobs. Nothing where the size of a
/// pool is not known, and where jobs take a lock and so wait for each other.
std::optional<trace::Time> time_together(const Evidence& evidence, const CallRow& row);

}  // namespace app::model::insights
