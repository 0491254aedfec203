// How a recorded program could have gone as well: what neither Python nor its program determines.
// Rule: a question is put only if these give the answer that the recording gives.
#pragma once

#include <vector>

#include "app/model/questions/performance.h"

namespace app::model::questions {

/// Threads that wait for the loop do what tasks then wait for: nobody knows how long they take.
bool hangs_on_threads(const Performance& told);
/// The performance with what is done in the order of a set done the other way round; and with what
/// threads do a little earlier, and a little later. Each has the parts and rows of `recorded`; none
/// when all is determined.
std::vector<Performance> other_chances(const Timeline& timeline, const Performance& recorded);

}  // namespace app::model::questions
