// What `explain` says after the story: how the time was spent, what to learn from it, what the cure gains.
// Rule: figures of a cure come from a run of it, made here; none is reckoned.
#pragma once

#include <string>

#include "app/cli/open_run.h"

namespace app::cli {

/// Begins with an empty line unless it is empty.
std::string review(const OpenRun& open);

}  // namespace app::cli
