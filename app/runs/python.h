// Finds the Python that programs are recorded with.
// Rule: CPython 3.11 to 3.13, and the one a person named comes first.
#pragma once

#include <filesystem>

namespace app::runs {

/// The interpreter: that of the variable LOOPARIUM_PYTHON, else the first that fits of python3.11,
/// python3.12, python3.13 and python3 on the PATH. Throws RunError, one line that says what to
/// install or set.
std::filesystem::path find_python();

}  // namespace app::runs
