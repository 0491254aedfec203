// The help texts.
// Rule: written by hand, to be read by a person; 80 columns.
#pragma once

#include <string_view>

#include "app/cli/command.h"

namespace app::cli {

/// What `looparium VERB --help` prints; of Window, the overview.
std::string_view help(Verb verb);

}  // namespace app::cli
