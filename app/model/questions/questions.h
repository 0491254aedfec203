// The questions a recording asks, with no hand-written key.
// Rule: where the event loop of the rehearsal does not tell the recorded story, nothing is asked.
#pragma once

#include <vector>

#include "app/model/questions/question.h"

namespace app::model::questions {

/// In the order of the records they are asked at; at most eight. Empty for a recording that cannot be
/// taken apart or that leaves no room for a wrong idea.
std::vector<Question> ask(const Timeline& timeline);

}  // namespace app::model::questions
