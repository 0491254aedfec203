// A request as arguments, and back.
// Rule: it leaves its recording as the recorder for Python does: in FILE.part while it grows, and under
// its name once it is whole.
#include "app/runs/scenario_process.h"

#include <fmt/format.h>
#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <cstdio>
#include <span>
#include <string_view>

#include "app/runs/scenario_run.h"
#include "app/runs/trace_file.h"
#include "engine/trace/write_trace.h"

namespace app::runs {

namespace {

constexpr std::string_view Option = "--looparium-scenario-process";
constexpr std::string_view Heapq = "heapq";

/// What scenario_command() wrote after the option, its process and the file.
Request request_of(std::span<char*> arguments) {
  Request request{
      .what = arguments[0],
      .ties = arguments[1] == Heapq ? Ties::Heapq : Ties::Fifo,
      .is_real = true,
      .limits = {.records = std::stoull(arguments[2]), .seconds = std::stod(arguments[3])}};
  for (const std::string_view setting : arguments.subspan(4)) {
    const std::size_t end = setting.find('=');
    request.set.emplace_back(setting.substr(0, end), setting.substr(end + 1));
  }
  return request;
}

void record(const Request& request, const std::filesystem::path& trace) {
  check_scenario(request);
  write_whole(trace, [&](std::ostream& out) {
    engine::trace::TraceWriter writer(out);
    const engine::trace::Trace recorded = run_scenario(request, &writer);
    writer.write({.tables = recorded, .records = recorded.records()});
  });
}

/// From now on it is killed with the program that started it; false when that is gone already.
bool ends_with_parent(pid_t parent) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  return getppid() == parent;
}

}  // namespace

std::vector<std::string> scenario_command(const Request& request,
                                          const std::filesystem::path& trace) {
  std::vector<std::string> command{"/proc/self/exe",
                                   std::string(Option),
                                   fmt::format("{}", getpid()),
                                   trace.string(),
                                   request.what,
                                   request.ties == Ties::Heapq ? std::string(Heapq) : "fifo",
                                   fmt::format("{}", request.limits.records),
                                   fmt::format("{}", request.limits.seconds)};
  for (const auto& [name, value] : request.set)
    command.push_back(fmt::format("{}={}", name, value));
  return command;
}

std::optional<int> run_as_scenario_process(int argc, char** argv) {
  constexpr int Fewest = 8;
  if (argc < Fewest || argv[1] != Option) return std::nullopt;
  const std::span<char*> arguments(argv, static_cast<std::size_t>(argc));
  if (!ends_with_parent(std::stoi(arguments[2]))) return 1;
  try {
    record(request_of(arguments.subspan(4)), arguments[3]);
  } catch (const std::exception& error) {
    fmt::print(stderr, "looparium: {}\n", error.what());
    return 1;
  }
  return 0;
}

}  // namespace app::runs
