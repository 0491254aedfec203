// Looks for the first failure or result of the tasks main made, and for what main printed then.
// Rule: a line that main prints shows that main knows; what a task prints by itself does not.
#include "app/model/join_advice.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <iterator>

#include "app/model/words.h"

namespace app::model {
namespace {

using trace::DoneHow;

/// The tasks main made, and main itself.
struct Family {
  trace::TaskId main = 0;
  std::vector<const TaskStory*> joined;
};

Family family(const Timeline& run) {
  Family found;
  for (const TaskStory& task : run.tasks()) {
    if (run.trace().birth(task.birth).internal) continue;
    if (found.main == 0) found.main = task.id;
    if (task.parent == found.main) found.joined.push_back(&task);
  }
  return found;
}

bool has_ended(const Timeline& run, const TaskStory& task, DoneHow how) {
  return task.ended != NoRecord && run.record(task.ended).done_how() == how;
}

/// Where the first of them ended in this way; NoRecord: none did.
RecordIndex first_end(const Timeline& run, const Family& family, DoneHow how) {
  RecordIndex first = NoRecord;
  for (const TaskStory* task : family.joined)
    if (has_ended(run, *task, how)) first = std::min(first, task->ended);
  return first;
}

/// How many had ended in this way before `n`.
std::uint32_t ended_before(const Timeline& run, const Family& family, RecordIndex n, DoneHow how) {
  return static_cast<std::uint32_t>(std::ranges::count_if(
      family.joined,
      [&](const TaskStory* task) { return task->ended < n && has_ended(run, *task, how); }));
}

std::vector<RecordIndex> lines_of(const Timeline& run, trace::TaskId task) {
  std::vector<RecordIndex> lines;
  std::ranges::copy_if(run.prints(), std::back_inserter(lines),
                       [&](RecordIndex n) { return run.record(n).task == task; });
  return lines;
}

DoneHow end_of(First first) { return first == First::Error ? DoneHow::Exception : DoneHow::Result; }

/// "2 cancelled", "2 run on", "all ended".
std::string others_text(const JoinOutcome& outcome) {
  std::string text;
  if (outcome.cancelled > 0) text = fmt::format("{} cancelled", outcome.cancelled);
  if (outcome.left > 0)
    text += fmt::format("{}{} {} on", text.empty() ? "" : ", ", outcome.left,
                        outcome.left == 1 ? "runs" : "run");
  return text.empty() ? "all ended" : text;
}

/// "with all", "all after 3 s", "2 left".
std::string rest_text(const JoinOutcome& outcome) {
  if (outcome.results < outcome.tasks) return fmt::format("{} left", outcome.left);
  if (outcome.left == 0) return "with all";
  return "all after " + rounded_text(outcome.last);
}

std::string clause(Join join, const JoinOutcome& outcome, First first) {
  return fmt::format("{}: after {}, {}", join_text(join), rounded_text(outcome.heard),
                     first == First::Error ? others_text(outcome) : rest_text(outcome));
}

std::string_view what_decides(First first) {
  return first == First::Error
             ? "cancel the others on the first error: TaskGroup; let them end: wait; let them run "
               "on: gather"
             : "the first is enough: wait; each is useful at once: as_completed; all are needed: "
               "gather, TaskGroup";
}

}  // namespace

JoinOutcome join_outcome(const Timeline& run, First first) {
  const Family all = family(run);
  const RecordIndex event = first_end(run, all, end_of(first));
  const std::vector<RecordIndex> lines = lines_of(run, all.main);
  const auto line = std::ranges::lower_bound(lines, event);
  const RecordIndex heard = line == lines.end() ? run.last() : *line;
  const RecordIndex last = line == lines.end() ? run.last() : lines.back();
  return {.heard = run.time(heard),
          .cancelled = ended_before(run, all, heard, DoneHow::Cancelled),
          .left = static_cast<std::uint32_t>(std::ranges::count_if(
              all.joined, [&](const TaskStory* task) { return task->ended >= heard; })),
          .last = run.time(last),
          .results = ended_before(run, all, last, DoneHow::Result),
          .tasks = static_cast<std::uint32_t>(all.joined.size())};
}

First first_to_ask(const JoinRuns& runs) {
  const bool has_error = std::ranges::any_of(runs, [](const Timeline* run) {
    return first_end(*run, family(*run), DoneHow::Exception) != NoRecord;
  });
  return has_error ? First::Error : First::Result;
}

std::vector<std::string> join_clauses(const JoinRuns& runs) {
  const First first = first_to_ask(runs);
  std::vector<std::string> clauses{first == First::Error ? "The first error arrives"
                                                         : "The first result arrives"};
  for (std::size_t i = 0; i < runs.size(); ++i)
    clauses.push_back(clause(static_cast<Join>(i), join_outcome(*runs[i], first), first));
  clauses.emplace_back(what_decides(first));
  return clauses;
}

std::string join_advice(const JoinRuns& runs) {
  const std::vector<std::string> clauses = join_clauses(runs);
  std::string text = clauses.front() + "\n";
  for (std::size_t i = 1; i + 1 < clauses.size(); ++i)
    text += fmt::format("  {}\n", clauses[i]);
  std::string decides = clauses.back();
  decides.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(decides.front())));
  return text + decides + ".\n";
}

}  // namespace app::model
