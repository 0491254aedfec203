// Two tasks that are at one await at the same time.
// Rule: a task waits there from where it suspends to where its wait ends, at the line itself or in what it calls.
#pragma once

#include <functional>
#include <map>
#include <vector>

#include "app/model/insights/evidence.h"

namespace app::model::insights {

/// One wait of a task, from its first record to its end.
struct Wait {
  trace::TaskId task = 0;
  RecordIndex first = 0;
  RecordIndex end = 0;
};

/// The later began while the earlier waited.
struct Meeting {
  Wait earlier;
  Wait later;
};

/// Asked once for each place of the program at which a task has waited.
using Matters =
    std::function<bool(trace::SiteId site, const CodeShape& shape, const Statement& await)>;

/// The meetings at each place that matters, in the order of the program's places.
std::map<trace::SiteId, std::vector<Meeting>> meetings(const Evidence& evidence,
                                                       const Matters& matters);

}  // namespace app::model::insights
