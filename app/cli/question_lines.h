// What `explain --questions` prints: the questions of a recording, then their answers.
// Rule: no answer stands before the last question, so that a page can be shown in a lecture.
#pragma once

#include <string>

#include "app/cli/open_run.h"

namespace app::cli {

/// Ends with a line end. One line that says so when there is nothing to ask.
std::string question_lines(const OpenRun& open);

}  // namespace app::cli
