// Reads the joins from what tasks were suspended on, and says what asyncio promises of each.
// Rule: a recording does not name every argument; what it leaves out is read from the program's line.
#include "app/model/joining.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace app::model {
namespace {

using trace::Kind;
using trace::Record;
using trace::WaitOn;
using trace::WaitWhen;

std::optional<Join> join_of(WaitOn on) {
  switch (on) {
    case WaitOn::Gather:
      return Join::Gather;
    case WaitOn::TaskGroup:
      return Join::TaskGroup;
    case WaitOn::Wait:
      return Join::Wait;
    case WaitOn::AsCompleted:
      return Join::AsCompleted;
    default:
      return std::nullopt;
  }
}

/// The text from this place on, to the end of the call that begins in its line.
std::string_view call_at(const trace::Trace& trace, trace::SiteId site) {
  const trace::Source* source = trace.source(trace.site(site).file);
  if (source == nullptr || site == 0) return {};
  std::string_view text = source->text;
  for (std::uint32_t line = 1; line < trace.site(site).line && !text.empty(); ++line)
    text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
  int open = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '(') ++open;
    if (text[i] == ')') --open;
    if (text[i] == '\n' && open <= 0) return text.substr(0, i);
  }
  return text;
}

/// The program says so, or an error did not end the waiting.
bool returns_exceptions(const Timeline& timeline, RecordIndex suspended) {
  const Record& record = timeline.record(suspended);
  const std::string_view call = call_at(timeline.trace(), record.site);
  const bool is_asked = call.find("return_exceptions") != call.npos;
  if (is_asked && call.find("return_exceptions=False") == call.npos) return true;
  const auto records = timeline.records_of(record.task);
  const auto next = std::ranges::find_if(records, [&](RecordIndex n) {
    return n > suspended && timeline.record(n).kind == Kind::Run;
  });
  if (next == records.end() || timeline.record(*next).run_how() != trace::RunHow::Resume)
    return false;
  return std::ranges::any_of(
      timeline.trace().wait(record.wait).targets, [&](trace::FutureRef target) {
        const RecordIndex done = timeline.done_record(target);
        return done < *next && timeline.record(done).done_how() == trace::DoneHow::Exception;
      });
}

/// The tasks that ended while somebody waited for them as they came: each went into the same queue.
std::uint32_t tasks_completed(const Timeline& timeline, RecordIndex suspended) {
  const auto records = timeline.records_of(timeline.record(suspended).task);
  const auto get = std::ranges::find_if(records, [&](RecordIndex n) {
    return n > suspended && timeline.record(n).kind == Kind::QueueGet;
  });
  if (get == records.end()) return 0;
  const auto uses = timeline.records_of_object(timeline.record(*get).object);
  return static_cast<std::uint32_t>(std::ranges::count_if(
      uses, [&](RecordIndex n) { return timeline.record(n).kind == Kind::QueuePut; }));
}

std::uint32_t task_count(const Timeline& timeline, RecordIndex suspended) {
  const trace::Wait& wait = timeline.trace().wait(timeline.record(suspended).wait);
  if (wait.on == WaitOn::AsCompleted) return tasks_completed(timeline, suspended);
  const bool has_other = !std::ranges::all_of(wait.targets, &trace::FutureRef::is_task);
  return has_other ? 0 : wait.count;
}

std::string_view name_of(const Joining& joining) {
  if (joining.returns_exceptions) return "gather(return_exceptions=True)";
  if (joining.when == WaitWhen::FirstCompleted) return "wait and FIRST_COMPLETED";
  if (joining.when == WaitWhen::FirstException) return "wait and FIRST_EXCEPTION";
  return join_text(joining.join);
}

std::string_view on_first_error(const Joining& joining) {
  switch (joining.join) {
    case Join::Gather:
      return joining.returns_exceptions
                 ? "an error is a result among the others and stops nobody"
                 : "the first error is passed on at once and the others run on";
    case Join::TaskGroup:
      return "the first error cancels the others and is raised when they have ended";
    case Join::AsCompleted:
      return "an error is raised when its turn comes and the others run on";
    case Join::Wait:
      break;
  }
  return joining.when == WaitWhen::FirstException
             ? "the first error ends the waiting and the others run on"
             : "an error is kept by its task until it is asked and the others run on";
}

std::string_view on_first_result(const Joining& joining) {
  switch (joining.join) {
    case Join::Gather:
      return "the results come all together";
    case Join::AsCompleted:
      return "each result comes as its task ends";
    case Join::Wait:
      if (joining.when == WaitWhen::FirstCompleted)
        return "the first to end is there at once, and the others are yours to cancel";
      break;
    case Join::TaskGroup:
      break;
  }
  return "the results are there when all have ended";
}

struct Choice {
  std::string_view wish;
  std::string_view join;
};

/// What the program's own join does not do, and the join that does.
std::vector<Choice> other_choices(const Joining& joining) {
  std::vector<Choice> choices;
  const bool passes_on = !joining.returns_exceptions &&
                         (joining.join == Join::Gather || joining.join == Join::AsCompleted);
  if (joining.join != Join::TaskGroup)
    choices.push_back({"the others should be cancelled on the first error", "TaskGroup"});
  if (!passes_on)
    choices.push_back({"the first error should be passed on and the others run on",
                       joining.returns_exceptions ? "gather without it" : "gather"});
  if (joining.join == Join::AsCompleted)
    choices.push_back({"the results are needed all together", "gather"});
  else
    choices.push_back({"each result is useful at once", "as_completed"});
  if (joining.when != WaitWhen::FirstCompleted)
    choices.push_back({"the first is enough", "wait with FIRST_COMPLETED"});
  return choices;
}

}  // namespace

std::optional<Joining> joining(const Timeline& timeline) {
  std::optional<Joining> most;
  for (RecordIndex n = 0; n < timeline.size(); ++n) {
    const Record& record = timeline.record(n);
    if (record.kind != Kind::TaskSuspend) continue;
    const trace::Wait& wait = timeline.trace().wait(record.wait);
    const std::optional<Join> join = join_of(wait.on);
    const TaskStory* task = timeline.task(record.task);
    if (!join || task == nullptr || timeline.trace().birth(task->birth).internal) continue;
    const std::uint32_t tasks = task_count(timeline, n);
    if (tasks < 2 || (most && most->tasks >= tasks)) continue;
    most = {.join = *join,
            .when = wait.when,
            .returns_exceptions = wait.on == WaitOn::Gather && returns_exceptions(timeline, n),
            .tasks = tasks};
  }
  return most;
}

std::string joining_advice(const Joining& joining) {
  std::string text =
      fmt::format("It joins {} tasks with {}: {}; {}.\n", joining.tasks, name_of(joining),
                  on_first_error(joining), on_first_result(joining));
  std::string_view before = "If";
  std::string_view take = "take ";
  for (const Choice& choice : other_choices(joining)) {
    text += fmt::format("{} {}, {}{}", before, choice.wish, take, choice.join);
    before = "; if";
    take = "";
  }
  return text + ".\n";
}

}  // namespace app::model
