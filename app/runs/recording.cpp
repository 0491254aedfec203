// The recorder's files, its command line, its process and the trace it leaves.
// Rule: nothing here waits but to_its_end(); destroying a Recording ends the program and removes what it left.
#include "app/runs/recording.h"

#include <fmt/format.h>
#include <signal.h>

#include <cstring>
#include <fstream>
#include <system_error>
#include <vector>

#include "app/runs/growing_trace.h"
#include "app/runs/interrupts.h"
#include "app/runs/outcome.h"
#include "app/runs/private_folder.h"
#include "app/runs/process.h"
#include "app/runs/python.h"
#include "app/runs/scenario_process.h"
#include "app/runs/scenario_run.h"
#include "app/runs/trace_file.h"
#include "recorder_embedded.h"
#include "scenarios/registry.h"

namespace app::runs {

namespace {

using std::chrono::steady_clock;

bool is_scenario(const Request& request) { return scenarios::find(request.what) != nullptr; }

/// The engine runs it, in a process of ours.
bool is_of_engine(const Request& request) {
  return is_scenario(request) && request.is_real && !needs_python(request);
}

/// How long a program may take to end once it was told to, before it is killed.
constexpr std::chrono::seconds Patience{2};

/// How long it may take to end at the first Ctrl-C before that is told.
constexpr std::chrono::seconds PromptEnd{1};

/// A scenario's program lies in `folder`, where it is started: what Python says of it names no folder.
std::filesystem::path script_of(const Request& request, const PrivateFolder& folder) {
  const scenarios::Scenario* scenario = scenarios::find(request.what);
  if (scenario == nullptr) return request.what;
  return folder.add(request.what + ".py", scenarios::without_labels(scenario->python)).filename();
}

std::vector<std::string> recorder_command(const Request& request, const std::string& recorder,
                                          const std::string& trace, const std::string& script) {
  std::vector<std::string> command{find_python().string(), recorder};
  const auto option = [&](const char* name, std::string value) {
    command.emplace_back(name);
    command.push_back(std::move(value));
  };
  if (request.is_real) command.emplace_back("--real");
  if (request.is_charged) command.emplace_back("--charge");
  option("--ties", request.ties == Ties::Heapq ? "heapq" : "fifo");
  if (request.slow) option("--slow", fmt::format("{}", *request.slow));
  for (const auto& [name, value] : request.set)
    option("--set", fmt::format("{}={}", name, value));
  option("--max-records", fmt::format("{}", request.limits.records));
  option("--max-seconds", fmt::format("{}", request.limits.seconds));
  option("-o", trace);
  command.push_back(script);
  command.insert(command.end(), request.args.begin(), request.args.end());
  return command;
}

/// When a file was written; nothing when there is none.
using Stamp = std::optional<std::filesystem::file_time_type>;

Stamp stamp_of(const std::filesystem::path& path) {
  std::error_code error;
  const auto time = std::filesystem::last_write_time(path, error);
  return error ? std::nullopt : Stamp(time);
}

std::string last_line_of(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::string last;
  for (std::string line; std::getline(file, line);) {
    if (!line.empty()) last = line;
  }
  constexpr std::string_view OurName = "looparium: ";
  return last.starts_with(OurName) ? last.substr(OurName.size()) : last;
}

}  // namespace

struct Recording::State {
  State(Request asked, const Options& options)
      : request(std::move(asked)),
        trace(options.file.empty() ? folder.path() / "trace.jsonl" : options.file),
        errors(options.is_at_terminal ? "" : folder.path() / "errors"),
        trace_before(stamp_of(trace)),
        part_before(stamp_of(part())),
        is_in_our_group(options.is_at_terminal),
        growing(part()),
        process(is_of_engine(request) ? engine_launch() : python_launch(options)) {}

  Process::Launch engine_launch() const {
    return {.command = scenario_command(request, trace),
            .environment = {},
            .folder = {},
            .input = "/dev/null",
            .output = "/dev/null",
            .errors = errors,
            .has_own_group = !is_in_our_group};
  }

  Process::Launch python_launch(const Options& options) {
    for (const auto& file : recorder::embedded_files())
      folder.add(file.name, file.contents);
    const std::filesystem::path script = script_of(request, folder);
    const bool is_shown = options.is_at_terminal;
    return {.command = recorder_command(request, (folder.path() / "record.py").string(),
                                        trace.string(), script.string()),
            .environment = environment(),
            .folder = is_scenario(request) ? folder.path() : "",
            .input = is_shown ? "" : "/dev/null",
            .output = is_shown ? "" : "/dev/null",
            .errors = errors,
            .has_own_group = !is_in_our_group};
  }

  /// Sets iterate in one order in virtual time.
  std::vector<std::pair<std::string, std::string>> environment() const {
    if (request.is_real) return {};
    return {{"PYTHONHASHSEED", "0"}};
  }

  std::filesystem::path part() const {
    std::filesystem::path path = trace;
    return path += ".part";
  }

  /// The file the recorder left, under its final name; empty when it left none, or nothing in it. One
  /// that lay there before is not it.
  std::filesystem::path written() const {
    if (stamp_of(trace) != trace_before) return trace;
    if (stamp_of(part()) == part_before) return {};
    std::error_code error;
    if (std::filesystem::is_empty(part(), error)) return {};
    std::filesystem::rename(part(), trace, error);
    return error ? part() : trace;
  }

  /// A second request to end has been waited for long enough.
  void kill_when_stuck() {
    if (stops >= 2 && steady_clock::now() - last_stop > Patience) process.kill();
  }

  /// Asks it to end. What it has is kept by the recorder for Python at SIGTERM, by the engine at a
  /// second SIGINT.
  void stop(bool has_heard) {
    ++stops;
    last_stop = steady_clock::now();
    if (stops > 1) return process.signal(is_of_engine(request) ? SIGINT : SIGTERM);
    if (!has_heard) process.signal(SIGINT);
  }

  Origin origin() const { return is_scenario(request) ? Origin::Scenario : Origin::Program; }

  /// Past its own limit by far: it does not answer.
  void stop_when_overdue() {
    const std::chrono::duration<double> elapsed = steady_clock::now() - begin;
    if (elapsed.count() < request.limits.seconds + 10) return;
    if (stops == 0 || steady_clock::now() - last_stop > Patience) stop(false);
  }

  Request request;
  PrivateFolder folder;
  std::filesystem::path trace;
  std::filesystem::path errors;
  Stamp trace_before;
  Stamp part_before;
  bool is_in_our_group;  // it hears a Ctrl-C that is typed
  GrowingTrace growing;
  steady_clock::time_point begin = steady_clock::now();
  steady_clock::time_point last_stop;
  int stops = 0;
  bool is_given = false;
  Process process;
};

namespace {

constexpr const char* StoppedTooSoon = "it was stopped before anything was recorded";

/// What is kept when the process died.
std::string cut_off(int status) {
  constexpr int SignalBase = 128;
  if (status <= SignalBase)
    return fmt::format("the recording ended with status {}; what came before is here", status);
  return fmt::format("the recording was killed ({}); what came before is here",
                     ::strsignal(status - SignalBase));
}

engine::trace::Trace read_recorded(const std::filesystem::path& path) {
  try {
    return read_trace_file(path);
  } catch (const RequestError& error) {
    throw RunError(fmt::format("the recorder wrote a faulty trace: {}", error.what()));
  }
}

/// Its last words, if it had any.
[[noreturn]] void throw_without_trace(const std::string& said, int status) {
  throw RunError(said.empty()
                     ? fmt::format("the recorder ended with status {} and left no trace", status)
                     : said);
}

}  // namespace

Recording::Recording(Request request, const Options& options) {
  try {
    state_ = std::make_unique<State>(std::move(request), options);
  } catch (const std::system_error& error) {
    throw RunError(fmt::format("cannot start the recorder: {}", error.what()));
  }
}

Recording::~Recording() = default;
Recording::Recording(Recording&&) noexcept = default;
Recording& Recording::operator=(Recording&&) noexcept = default;

std::optional<Run> Recording::poll() {
  if (state_->is_given) return std::nullopt;
  const auto status = state_->process.poll();
  if (!status) {
    state_->kill_when_stuck();
    state_->stop_when_overdue();
    return std::nullopt;
  }
  state_->is_given = true;
  const std::filesystem::path written = state_->written();
  if (written.empty() && state_->stops > 0) throw RunError(StoppedTooSoon);
  if (written.empty()) throw_without_trace(last_line_of(state_->errors), *status);
  Run run = run_of(state_->request, state_->origin(), read_recorded(written));
  if (run.outcome != Outcome::CutOff) return run;
  if (state_->stops > 0)
    set_outcome(run, Outcome::Stopped);
  else
    run.notices.front() = cut_off(*status);
  return run;
}

std::optional<Run> Recording::so_far() {
  if (state_->is_given) return std::nullopt;
  auto trace = state_->growing.poll();
  if (!trace) return std::nullopt;
  Run run = run_of(state_->request, state_->origin(), *std::move(trace));
  run.notices.clear();
  return run;
}

Run Recording::to_its_end(Request request, const Options& options, const Meanwhile& meanwhile) {
  Interrupts interrupts;  // before there is a program that a Ctrl-C could leave behind
  return Recording(std::move(request), options).wait(interrupts, meanwhile);
}

Run Recording::wait(Interrupts& interrupts, const Meanwhile& meanwhile) {
  const auto& [goes_on, grows] = meanwhile;
  const std::chrono::milliseconds look(grows ? 100 : 500);
  std::optional<steady_clock::time_point> is_due;
  for (;;) {
    state_->process.wait_for(look, interrupts.descriptor());
    for (auto found = interrupts.next(); found != Interrupts::Found::None;
         found = interrupts.next()) {
      if (goes_on && state_->stops == 0) is_due = steady_clock::now() + PromptEnd;
      state_->stop(found == Interrupts::Found::CtrlC && state_->is_in_our_group);
      if (found == Interrupts::Found::End) state_->stop(true);
    }
    if (auto run = poll()) return *std::move(run);
    if (const auto run = grows ? so_far() : std::nullopt) grows(*run);
    if (!is_due || steady_clock::now() < *is_due) continue;
    if (state_->stops == 1) goes_on();
    is_due.reset();
  }
}

void Recording::stop() { state_->stop(false); }

std::chrono::milliseconds Recording::elapsed() const {
  return std::chrono::duration_cast<std::chrono::milliseconds>(steady_clock::now() - state_->begin);
}

}  // namespace app::runs
