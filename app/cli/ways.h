// The same work done in turn, with asyncio, in threads and in processes: how long each takes.
// Rule: each is run, by the scenario that shows them; nothing is reckoned.
#pragma once

#include "app/model/advice.h"

namespace app::cli {

/// In virtual time, and of no more pieces than the scenario takes.
model::WayTimes run_ways(const model::Workload& work);

}  // namespace app::cli
