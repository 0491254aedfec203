// Chains of causes as short labels: what led to a thing, the thing, what came of it.
// Rule: earliest first, and each label leads to the record it names.
#pragma once

#include <vector>

#include "app/model/explanation.h"

namespace app::model {

/// Who made the task ready, its stay in the queue, its run. `subject` is the part asked about.
enum class ChainSubject : std::uint8_t { Ready, Run, None };
std::vector<Cause> chain_of_ready(const Timeline& timeline, const ReadyStay& stay,
                                  ChainSubject subject);

/// The suspension (the subject), then how it ended.
std::vector<Cause> chain_of_wait(const Timeline& timeline, const Span& waiting);

/// The run (the subject) with what led to it and how it left the thread.
std::vector<Cause> chain_of_run(const Timeline& timeline, const RunStay& run);

}  // namespace app::model
