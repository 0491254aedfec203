// What was asked for and the trace it gave.
// Rule: asking for a trace file never runs anything; a program runs only when it was asked for.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "app/runs/request.h"
#include "engine/trace/trace.h"

namespace app::runs {

/// How the program shown came to its end.
enum class Outcome : std::uint8_t {
  Fine,
  Raised,      // an exception left the program
  Exited,      // it ended itself with a status other than 0
  Deadlocked,  // every task waited and nothing could wake one
  Limited,     // a limit on records or seconds ended the recording
  Stopped,     // a person ended it
  CutOff,      // the trace ends before the program did
};

/// A run that could not even begin, or whose trace could not be read: one line that says why.
class RunError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A request that can never be right (no such scenario, file or parameter): one line with the nearest
/// right name.
class RequestError : public RunError {
 public:
  using RunError::RunError;
};

struct Run {
  Request request;
  Origin origin = Origin::Scenario;
  /// The scenario's name, or the file's name without its folder.
  std::string title;
  std::shared_ptr<const engine::trace::Trace> trace;
  Outcome outcome = Outcome::Fine;
  /// Things a person should know, one line each: how it ended, a missing tail, a slow step.
  std::vector<std::string> notices;
};

/// The run that gave `trace`, its outcome and notices read from it.
Run run_of(const Request& request, Origin origin, engine::trace::Trace trace);

/// What `what` names, without running or reading it. Throws RequestError when it names nothing.
Origin origin_of(const std::string& what);

/// Throws RequestError as far as `request` is wrong without being run.
void check(const Request& request);

/// True for what takes as long as it takes, a program or a scenario in real time: where nobody may wait
/// it is for a Recording. Throws as origin_of().
bool takes_time(const Request& request);

/// The run of `request`, which takes time, as it is before its first record.
Run beginning_of(const Request& request);

/// Runs or reads `request` to its end; what takes time as Recording::wait(). Throws RequestError or
/// RunError.
Run run(const Request& request, const std::function<void()>& goes_on = nullptr);

}  // namespace app::runs
