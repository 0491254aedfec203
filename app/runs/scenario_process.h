// A scenario in real time, recorded by this program started again.
// Rule: it leaves its recording as the recorder for Python does: in FILE.part while it grows, and under
// its name once it is whole.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/runs/request.h"

namespace app::runs {

/// The command that records `request`, a scenario with a C++ program, to `trace`.
std::vector<std::string> scenario_command(const Request& request,
                                          const std::filesystem::path& trace);

/// For the beginning of main: records when this process was started by such a command, and gives its
/// exit status. It ends with whoever started it. Empty: this is another process.
std::optional<int> run_as_scenario_process(int argc, char** argv);

}  // namespace app::runs
