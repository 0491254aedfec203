// Decides what a request names and gets its trace: from the engine, the recorder or a file.
// Rule: asking for a trace file never runs anything; a program runs only when it was asked for.
#include "app/runs/run.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <system_error>

#include "app/runs/nearest.h"
#include "app/runs/outcome.h"
#include "app/runs/recording.h"
#include "app/runs/trace_file.h"
#include "images/folder.h"
#include "scenarios/registry.h"

namespace app::runs {

namespace fs = std::filesystem;

namespace {

std::vector<std::string> scenario_names() {
  std::vector<std::string> names;
  for (const auto& scenario : scenarios::all())
    names.emplace_back(scenario.name);
  return names;
}

/// The files that lie beside `path`, written as a person would write them there.
std::vector<std::string> neighbours(const fs::path& path) {
  std::vector<std::string> names;
  std::error_code error;
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    const fs::path name = entry.path().filename();
    names.push_back((path.has_parent_path() ? folder / name : name).string());
  }
  return names;
}

[[noreturn]] void throw_unknown(const std::string& what) {
  const fs::path path = what;
  const bool is_file_name = path.has_extension() || path.has_parent_path();
  if (is_file_name) {
    throw RequestError(fmt::format("no such file: {}{}", what, suggestion(what, neighbours(path))));
  }
  const std::string hint = suggestion(what, scenario_names());
  throw RequestError(fmt::format("no scenario or file is called \"{}\"{}", what,
                                 hint.empty() ? "; looparium list names the scenarios" : hint));
}

double number_of(const std::string& name, const std::string& value) {
  double number = 0;
  const char* end = value.data() + value.size();
  const auto [stop, error] = std::from_chars(value.data(), end, number);
  if (error != std::errc() || stop != end) {
    throw RequestError(fmt::format("{} must be a number, not \"{}\"", name, value));
  }
  return number;
}

void check_names(const Request& request, const scenarios::Scenario& scenario) {
  std::vector<std::string> names;
  for (const auto& parameter : scenario.parameters)
    names.emplace_back(parameter.name);
  for (const auto& [name, value] : request.set) {
    if (std::ranges::find(names, name) != names.end()) continue;
    const std::string hint = suggestion(name, names);
    throw RequestError(fmt::format("{} has no parameter {}{}", request.what, name,
                                   !hint.empty() ? hint
                                   : names.empty()
                                       ? std::string("; it has none")
                                       : fmt::format("; it has {}", fmt::join(names, ", "))));
  }
}

engine::trace::Trace run_scenario(const Request& request, const scenarios::Scenario& scenario) {
  scenarios::Settings settings{
      .ties = request.ties == Ties::Heapq ? scenarios::Ties::Heapq : scenarios::Ties::Fifo,
      .record_limit = request.limits.records,
      .is_real = request.is_real,
      .second_limit = request.limits.seconds};
  for (const auto& [name, value] : request.set) {
    settings.values.emplace_back(name, number_of(name, value));
  }
  try {
    return scenarios::record(scenario, settings);
  } catch (const scenarios::SettingError& error) {
    throw RequestError(error.what());
  }
}

bool needs_python(const Request& request, const scenarios::Scenario& scenario) {
  return scenario.program == nullptr || request.is_charged;
}

Run run_named(const Request& request) {
  const scenarios::Scenario& scenario = *scenarios::find(request.what);
  if (!request.args.empty()) {
    throw RequestError(fmt::format("{} is a scenario and takes no arguments", request.what));
  }
  check_names(request, scenario);
  if (!needs_python(request, scenario)) {
    Run run = run_of(request, Origin::Scenario, run_scenario(request, scenario));
    if (request.is_real && scenario.has_pictures)
      run.notices.push_back(fmt::format("its pictures are in {}", images::folder().string()));
    return run;
  }
  Run run = Recording(request).wait();
  run.origin = Origin::Scenario;
  return run;
}

Run open_trace(const Request& request) {
  const bool is_plain = request.set.empty() && request.args.empty() && !request.is_real &&
                        !request.is_charged && !request.slow && request.ties == Ties::Fifo;
  if (!is_plain) {
    throw RequestError(
        fmt::format("{} is a recording: how it was run cannot be changed", request.what));
  }
  return run_of(request, Origin::TraceFile, read_trace_file(request.what));
}

std::string title_of(const Request& request, Origin origin) {
  return origin == Origin::Scenario ? request.what : fs::path(request.what).filename().string();
}

}  // namespace

Run run_of(const Request& request, Origin origin, engine::trace::Trace trace) {
  Run run{.request = request,
          .origin = origin,
          .title = title_of(request, origin),
          .trace = std::make_shared<const engine::trace::Trace>(std::move(trace))};
  set_outcome(run, outcome_of(*run.trace));
  return run;
}

Origin origin_of(const std::string& what) {
  if (scenarios::find(what) != nullptr) return Origin::Scenario;
  std::error_code error;
  const fs::file_status status = fs::status(what, error);
  if (!fs::exists(status)) throw_unknown(what);
  if (fs::is_directory(status)) throw RequestError(fmt::format("{} is a folder", what));
  return fs::path(what).extension() == ".py" ? Origin::Program : Origin::TraceFile;
}

Run run(const Request& request) {
  switch (origin_of(request.what)) {
    case Origin::Scenario:
      return run_named(request);
    case Origin::Program:
      return Recording(request).wait();
    case Origin::TraceFile:
      break;
  }
  return open_trace(request);
}

}  // namespace app::runs
