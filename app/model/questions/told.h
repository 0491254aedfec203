// Whether a performance, rehearsed by the event loop, is the recording it was taken from.
// Rule: a performance that is not told right is not asked about.
#pragma once

#include <optional>

#include "app/model/questions/performance.h"

namespace app::model::questions {

/// The performance has whoever printed this line.
bool is_told(const Performance& performance, const trace::Record& line);
/// True when the rehearsal of the event loop tells the recorded story: the same steps and the same
/// lines in the same order.
bool tells(const Performance& performance, const Timeline& timeline);
/// The performance in the greatest depth in which it tells the recorded story; empty when none does.
std::optional<Performance> told_performance(const Timeline& timeline);

}  // namespace app::model::questions
