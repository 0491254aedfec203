// Runs one scenario under a recorder, as the interpreter runs a script.
// Rule: what leaves the program becomes a record and a status, never an exception of ours.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "engine/asio_selector.h"
#include "engine/errors.h"
#include "engine/live_trace.h"
#include "engine/program.h"
#include "images/gallery.h"
#include "scenarios/registry.h"
#include "scenarios/set_listing.h"

namespace scenarios {

namespace {

// Exit statuses of the program shown, as `python3` and the recorder give them.
constexpr int Fine = 0;
constexpr int Failed = 1;
constexpr int Deadlocked = 3;
constexpr int Limited = 4;

void check_value(const Scenario& scenario, const std::string& name, double value) {
  const auto parameter = std::ranges::find(scenario.parameters, name, &Parameter::name);
  if (parameter == scenario.parameters.end()) {
    throw SettingError(fmt::format("{} has no parameter {}", scenario.name, name));
  }
  if (!(value >= parameter->min && value <= parameter->max)) {
    throw SettingError(
        fmt::format("{}={} is outside {} to {}", name, value, parameter->min, parameter->max));
  }
  if (parameter->is_count() && std::trunc(value) != value) {
    throw SettingError(fmt::format("{}={} is not a whole number", name, value));
  }
}

/// What was set, and in real time what depends on the machine.
Values values_of(const Scenario& scenario, const Settings& settings) {
  Values values = settings.values;
  for (const Parameter& parameter : scenario.parameters) {
    const bool is_set =
        std::ranges::find(values, parameter.name, &Values::value_type::first) != values.end();
    if (settings.is_real && parameter.is_of_cores && !is_set)
      values.emplace_back(parameter.name, parameter.initial_in_real_time());
  }
  return values;
}

bool has_real_pictures(const Scenario& scenario, const Settings& settings) {
  return scenario.has_pictures && settings.is_real;
}

/// Null: its pictures, if any, are not real.
std::unique_ptr<images::Gallery> gallery_for(const Scenario& scenario, const Settings& settings) {
  return has_real_pictures(scenario, settings) ? std::make_unique<images::Gallery>() : nullptr;
}

void describe_run(engine::trace::Recorder& recorder, const Scenario& scenario,
                  const Settings& settings, const Values& values) {
  engine::trace::Meta& meta = recorder.meta();
  meta.language = "c++";
  meta.mode = settings.is_real ? "real" : "virtual";
  meta.ties = settings.ties == Ties::Heapq ? "heapq" : "fifo";
  meta.script = scenario.name;
  for (const auto& [name, value] : values) {
    meta.set.emplace_back(name, fmt::format("{}", value));
  }
  recorder.source(scenario.cpp_file, "c++", set_listing(scenario.cpp, values));
}

/// Runs the program as the interpreter runs a script: what leaves it is told and becomes a status.
int run_as_main(engine::trace::Recorder& recorder, void (*program)()) {
  try {
    program();
    return Fine;
  } catch (const engine::Deadlock&) {
    return Deadlocked;
  } catch (const engine::RecordingFull&) {
    return Limited;
  } catch (const engine::SystemExit& exit) {
    return exit.status;
  } catch (...) {
    const engine::Raised raised = engine::describe(std::current_exception());
    recorder.uncaught(raised.type, raised.text);
    return Failed;
  }
}

/// Runs it to the end of what it started, on the clock that was asked for.
int run_program(engine::trace::Recorder& recorder, engine::ProgramOptions options,
                const Scenario& scenario, const Settings& settings) {
  if (!settings.is_real) {
    const engine::Program program(std::move(options));
    return run_as_main(recorder, scenario.program);
  }
  auto selector = std::make_unique<engine::AsioSelector>(
      engine::AsioSelector::Options{.limit = engine::Seconds(settings.second_limit)});
  engine::InterpreterLock& lock = selector->lock();
  options.selector = std::move(selector);
  engine::Program program(std::move(options));
  if (settings.live == nullptr) return run_as_main(recorder, scenario.program);
  const engine::LiveTrace live({.recorder = recorder, .lock = lock, .writer = *settings.live});
  const int status = run_as_main(recorder, scenario.program);
  program.end();
  return status;
}

}  // namespace

void check(const Scenario& scenario, const Settings& settings) {
  for (const auto& [name, value] : settings.values)
    check_value(scenario, name, value);
  if (!has_real_pictures(scenario, settings)) return;
  try {
    images::check_gallery();
  } catch (const std::runtime_error& error) {
    throw SettingError(error.what());
  }
}

engine::trace::Trace record(const Scenario& scenario, const Settings& settings) {
  if (!scenario.program) {
    throw std::logic_error(fmt::format("{} has no C++ program", scenario.name));
  }
  check(scenario, settings);
  const Values values = values_of(scenario, settings);
  const auto gallery = gallery_for(scenario, settings);
  engine::trace::Recorder recorder({.records = settings.record_limit});
  describe_run(recorder, scenario, settings, values);
  engine::ProgramOptions options;
  options.recorder = &recorder;
  options.ties = settings.ties;
  options.set = values;
  if (gallery) options.set.push_back(gallery->setting());
  const int status = run_program(recorder, std::move(options), scenario, settings);
  return std::move(recorder).finish(status);
}

}  // namespace scenarios
