// The program from its arguments to its exit status.
// Rule: every error ends here, as one line on standard error.
#pragma once

#include <span>
#include <string>

namespace app::cli {

/// `arguments` are those after the program's name. Exit status: 0 fine, 1 the program shown failed or
/// something could not be done, 2 wrong use.
int run_program(std::span<const std::string> arguments);

}  // namespace app::cli
