// Decides what a request names and gets its trace: from the engine, the recorder or a file.
// Rule: asking for a trace file never runs anything; a program runs only when it was asked for.
#include "app/runs/run.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

#include "app/runs/nearest.h"
#include "app/runs/outcome.h"
#include "app/runs/recording.h"
#include "app/runs/scenario_run.h"
#include "app/runs/trace_file.h"
#include "engine/trace/trace_builder.h"
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

Run run_named(const Request& request, const std::function<void()>& goes_on) {
  check_scenario(request);
  if (request.is_real || needs_python(request))
    return Recording::to_its_end(request, {}, {.goes_on = goes_on});
  return run_of(request, Origin::Scenario, run_scenario(request));
}

void check_trace_request(const Request& request) {
  const bool is_plain = request.set.empty() && request.args.empty() && !request.is_real &&
                        !request.is_charged && !request.slow && request.ties == Ties::Fifo;
  if (is_plain) return;
  throw RequestError(
      fmt::format("{} is a recording: how it was run cannot be changed", request.what));
}

Run open_trace(const Request& request) {
  check_trace_request(request);
  return run_of(request, Origin::TraceFile, read_trace_file(request.what));
}

std::string text_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// What a person reads while there is no record yet.
void add_source(engine::trace::TraceBuilder& builder, const Request& request) {
  const scenarios::Scenario* scenario = scenarios::find(request.what);
  if (scenario == nullptr) {
    builder.source(fs::path(request.what).filename().string(), "python", text_of(request.what));
  } else if (needs_python(request)) {
    builder.source(scenario->python_file, "python", scenario->python);
  } else {
    builder.meta().language = "c++";
    builder.source(scenario->cpp_file, "c++", scenario->cpp);
  }
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

void check(const Request& request) {
  switch (origin_of(request.what)) {
    case Origin::Scenario:
      return check_scenario(request);
    case Origin::Program:
      return;
    case Origin::TraceFile:
      return check_trace_request(request);
  }
}

bool takes_time(const Request& request) {
  const Origin origin = origin_of(request.what);
  return origin == Origin::Program || (origin == Origin::Scenario && request.is_real);
}

Run beginning_of(const Request& request) {
  engine::trace::TraceBuilder builder;
  builder.meta().mode = request.is_real ? "real" : "virtual";
  add_source(builder, request);
  builder.set_missing_tail();
  Run run = run_of(request, origin_of(request.what), std::move(builder).finish());
  run.notices.clear();
  return run;
}

Run run(const Request& request, const std::function<void()>& goes_on) {
  switch (origin_of(request.what)) {
    case Origin::Scenario:
      return run_named(request, goes_on);
    case Origin::Program:
      return Recording::to_its_end(request, {}, {.goes_on = goes_on});
    case Origin::TraceFile:
      break;
  }
  return open_trace(request);
}

}  // namespace app::runs
