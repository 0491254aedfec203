// Looks for the records that tell of an end.
// Rule: what happened is read from the trace alone; what only a request knows, as where pictures went, is
// said of the run that it made.
#include "app/runs/outcome.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "images/folder.h"
#include "scenarios/registry.h"

namespace app::runs {

using namespace engine::trace;

namespace {

const Record* last_of(const Trace& trace, Kind kind) {
  const auto records = trace.records();
  const auto found = std::find_if(records.rbegin(), records.rend(),
                                  [&](const Record& record) { return record.kind == kind; });
  return found == records.rend() ? nullptr : &*found;
}

std::string raised(const Trace& trace) {
  const Record* uncaught = last_of(trace, Kind::Uncaught);
  const std::string_view text = trace.text(uncaught->text);
  return fmt::format("the program raised {}{}{}", trace.text(uncaught->type),
                     text.empty() ? "" : ": ", text.substr(0, text.find('\n')));
}

std::string deadlocked(const Trace& trace) {
  std::map<TaskId, std::string_view> names;
  for (const Record& record : trace.records()) {
    if (record.kind == Kind::TaskNew)
      names[record.task] = trace.text(trace.birth(record.birth).name);
    if (record.kind == Kind::TaskName) names[record.task] = trace.text(record.text);
  }
  std::vector<std::string_view> waiting;
  for (const TaskId task : trace.tasks(last_of(trace, Kind::Deadlock)->pending)) {
    waiting.push_back(names[task]);
  }
  if (waiting.empty())
    return "the loop had nothing left to do and ran on: only loop.stop() ends run_forever()";
  return fmt::format("deadlock: {} wait{} and nothing can wake {}", fmt::join(waiting, ", "),
                     waiting.size() == 1 ? "s" : "", waiting.size() == 1 ? "it" : "them");
}

std::string limited(const Run& run) {
  const Record* limit = last_of(*run.trace, Kind::Limit);
  const bool is_records = limit->limit_what() == LimitWhat::Records;
  // A record has whole seconds only, a request has them as they were asked for.
  const bool is_asked = !is_records && run.origin != Origin::TraceFile;
  const double count = is_asked ? run.request.limits.seconds : limit->count;
  const std::string_view what = is_records ? "record" : "second";
  return fmt::format("the recording ended at its limit of {} {}{} (--max-{}s raises it)", count,
                     what, count == 1 ? "" : "s", what);
}

/// The last line on standard error when it is a command line's own complaint (argparse's form).
std::string_view complaint(const Trace& trace) {
  const Record* print = last_of(trace, Kind::Print);
  if (print == nullptr || print->stream() != Stream::Stderr) return {};
  const std::string_view line = trace.text(print->text);
  return line.find(": error: ") == line.npos ? std::string_view() : line;
}

std::string exited(const Trace& trace) {
  constexpr std::uint32_t WrongUse = 2;
  const Record* end = last_of(trace, Kind::End);
  const std::string_view why = end->status == WrongUse ? complaint(trace) : trace.text(end->text);
  return fmt::format("the program exited with status {}{}{}", end->status, why.empty() ? "" : ": ",
                     why.substr(0, why.find('\n')));
}

std::string ending(const Run& run) {
  const Trace& trace = *run.trace;
  switch (run.outcome) {
    case Outcome::Fine:
      return {};
    case Outcome::Raised:
      return raised(trace);
    case Outcome::Exited:
      return exited(trace);
    case Outcome::Deadlocked:
      return deadlocked(trace);
    case Outcome::Limited:
      return limited(run);
    case Outcome::Stopped:
      return "the program was stopped";
    case Outcome::CutOff:
      return "the trace ends before the program did: its tail is missing";
  }
  return {};
}

/// The longest step for which no time has passed but what it slept or computed for a stated time: what
/// it waited for outside of virtual time has moved the clock, and hides nothing.
Time longest_hidden(const Trace& trace) {
  Time longest = 0;
  Time begin = 0;
  for (const Record& record : trace.records()) {
    const bool is_stated =
        record.kind == Kind::Block || (record.kind == Kind::Compute && record.job == 0);
    if (record.kind == Kind::Run) begin = record.time;
    if (is_stated) begin += std::llround(trace.delay(record.delay) * 1e9);
    if (record.kind != Kind::Slow) continue;
    const Time length = trace.time(record.when);
    if (record.time - begin < length / 2) longest = std::max(longest, length);
  }
  return longest;
}

/// Processor time that virtual time does not show.
std::string hidden_cost(const Trace& trace) {
  const Meta& meta = trace.meta();
  if (meta.mode != "virtual" || meta.charge) return {};
  const Time longest = longest_hidden(trace);
  if (longest == 0) return {};
  return fmt::format(
      "a step computed for {:.2g} s, which virtual time does not show: --charge counts it, --real "
      "runs on the real clock",
      static_cast<double>(longest) / 1e9);
}

/// Each picture is written before it is shown.
bool has_written_pictures(const Trace& trace) {
  return std::ranges::any_of(trace.records(), [](const Record& record) {
    return record.kind == Kind::Print && record.picture != 0;
  });
}

std::string pictures_place(const Run& run) {
  const scenarios::Scenario* scenario = scenarios::find(run.request.what);
  if (scenario == nullptr || !scenario->has_pictures || !run.request.is_real) return {};
  if (!has_written_pictures(*run.trace)) return {};
  return fmt::format("its pictures are in {}", images::folder().string());
}

}  // namespace

Outcome outcome_of(const Trace& trace) {
  if (last_of(trace, Kind::Limit) != nullptr) return Outcome::Limited;
  if (last_of(trace, Kind::Deadlock) != nullptr) return Outcome::Deadlocked;
  const Record* uncaught = last_of(trace, Kind::Uncaught);
  if (uncaught != nullptr) {
    return trace.text(uncaught->type) == "KeyboardInterrupt" ? Outcome::Stopped : Outcome::Raised;
  }
  if (trace.is_missing_tail()) return Outcome::CutOff;
  const Record* end = last_of(trace, Kind::End);
  return end != nullptr && end->status != 0 ? Outcome::Exited : Outcome::Fine;
}

void set_outcome(Run& run, Outcome outcome) {
  run.outcome = outcome;
  run.notices.clear();
  for (std::string notice : {ending(run), hidden_cost(*run.trace), pictures_place(run)}) {
    if (!notice.empty()) run.notices.push_back(std::move(notice));
  }
}

}  // namespace app::runs
