// What `looparium advise` says of joining tasks.
// Rule: of a scenario that joins them in all ways it says what each does, of any other recording what is done.
#pragma once

#include <string>

#include "app/model/timeline.h"

namespace app::cli {

/// A paragraph with its heading, to follow another; empty for a program that joins no tasks.
std::string joining_lines(const model::Timeline& timeline);

}  // namespace app::cli
