// Whether two awaited calls need each other, by what their statements use and
// change. Rule: independent is what the text shows to be so; what it does not
// show needs the other.
#pragma once

#include "app/model/insights/evidence.h"
#include "app/model/insights/inline_calls.h"

namespace app::model::insights {

/// Nothing of the first call, or done between the two, can matter to the
/// second. A clock that is read between them measures the first, which is then
/// meant to be by itself.
bool are_independent(const Evidence& evidence, const AwaitedCall& first, const AwaitedCall& second);

/// The statement does something with what the call returns.
bool uses_result(const Evidence& evidence, const AwaitedCall& call);

/// The function around a place reads a clock.
bool reads_clock(const Evidence& evidence, trace::SiteId site);

}  // namespace app::model::insights
