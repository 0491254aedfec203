// A task that was still at work when the program was over: cancelled by asyncio.run, or destroyed.
// Rule: a task that loops for ever serves until the end, and ending it there is right; so does one the
// program itself stopped to wait for; and what a failure of the program cut off is told by the failure.
#include <algorithm>
#include <map>
#include <set>

#include "app/model/insights/checks.h"

namespace app::model::insights {
namespace {

using trace::Kind;

enum class How : std::uint8_t { CancelledAtExit, LeftByGather, DestroyedPending };

/// Tasks of one coroutine made at one line.
struct Made {
  trace::SiteId site;
  trace::TextId coro;
  How how;
  auto operator<=>(const Made&) const = default;
};

struct Left {
  std::vector<trace::TaskId> tasks;
  std::vector<RecordIndex> records;
};
using AllLeft = std::map<Made, Left>;

/// Its coroutine, or one that awaits in it, is in a `while True` at this record.
bool is_in_endless_loop(const Evidence& evidence, trace::TaskId task, RecordIndex n) {
  const Span* span = evidence.timeline().span_at(task, n == 0 ? 0 : n - 1);
  if (span == nullptr) return false;
  const trace::Record& record = evidence.timeline().record(span->first);
  std::vector<trace::SiteId> sites{evidence.timeline().site_at(task, n)};
  if (record.kind == Kind::TaskSuspend)
    std::ranges::copy(evidence.trace().chain(record.chain), std::back_inserter(sites));
  return std::ranges::any_of(sites, [&](trace::SiteId site) {
    const CodeShape* shape = evidence.shape(site);
    auto at = shape == nullptr ? std::nullopt : shape->statement_at(evidence.line(site));
    while (at) {
      at = shape->loop_around(*at);
      if (at && (shape->text(*at) == "while True:" || shape->text(*at) == "while 1:")) return true;
    }
    return false;
  });
}

/// The program's own task that ended last before `n`, as long as it returned.
const TaskStory* who_returned(const Evidence& evidence, RecordIndex n) {
  const Timeline& timeline = evidence.timeline();
  const std::uint32_t ended = timeline.ended_at(n);
  for (std::uint32_t i = ended; i-- > 0;) {
    const TaskStory* task = timeline.task(timeline.ended_tasks()[i]);
    if (!evidence.is_of_program(task->id)) continue;
    // asyncio.run's task is the one nobody in the program made.
    if (task->parent != 0) continue;
    const bool has_returned = timeline.record(task->ended).done_how() == trace::DoneHow::Result;
    return has_returned ? task : nullptr;
  }
  return nullptr;
}

/// Tasks by what was waited for: they were given to it together.
struct Joined {
  std::set<trace::TaskId> by_wait;
  std::set<trace::TaskId> by_gather;
};

/// asyncio.wait and as_completed tell the program what is not done; gather raises and says nothing.
Joined joined(const Evidence& evidence) {
  Joined found;
  std::set<trace::TaskId> takes_as_completed;
  for (const Span& span : evidence.timeline().spans()) {
    if (span.state != State::Waiting) continue;
    const trace::Wait& wait = evidence.trace().wait(span.wait);
    if (wait.on == trace::WaitOn::AsCompleted)
      takes_as_completed.insert(evidence.timeline().lanes()[span.lane].id);
    if (wait.on != trace::WaitOn::Wait && wait.on != trace::WaitOn::Gather) continue;
    auto& tasks = wait.on == trace::WaitOn::Wait ? found.by_wait : found.by_gather;
    for (const trace::FutureRef target : wait.targets)
      if (target.is_task()) tasks.insert(target.number());
  }
  for (const TaskStory& task : evidence.timeline().tasks())
    if (takes_as_completed.contains(task.parent)) found.by_wait.insert(task.id);
  return found;
}

void add(const Evidence& evidence, AllLeft& all, trace::TaskId id, How how, RecordIndex n) {
  const TaskStory* task = evidence.timeline().task(id);
  const trace::SiteId site = evidence.timeline().record(task->born).site;
  if (!evidence.is_in_program(site)) return;
  Left& left = all[{site, evidence.trace().birth(task->birth).coro, how}];
  left.tasks.push_back(id);
  left.records.push_back(n);
}

AllLeft all_left(const Evidence& evidence) {
  AllLeft all;
  const Timeline& timeline = evidence.timeline();
  const Joined joins = joined(evidence);
  const RecordIndex failed = timeline.uncaught();
  for (RecordIndex n = 0; n < timeline.size(); ++n) {
    if (failed != NoRecord && n > failed) break;
    const trace::Record& record = timeline.record(n);
    if (record.kind == Kind::Error && record.fut.is_task()) {
      const bool is_destroyed =
          evidence.trace().text(record.text).starts_with("Task was destroyed but it is pending");
      if (is_destroyed && evidence.is_of_program(record.fut.number()))
        add(evidence, all, record.fut.number(), How::DestroyedPending, n);
    }
    if (record.kind != Kind::TaskCancel || record.by_task != 0 || record.how != 0) continue;
    if (timeline.run_at(n) != nullptr || !evidence.is_of_program(record.task)) continue;
    if (who_returned(evidence, n) == nullptr) continue;
    if (is_in_endless_loop(evidence, record.task, n) || joins.by_wait.contains(record.task))
      continue;
    const bool is_of_gather = joins.by_gather.contains(record.task);
    add(evidence, all, record.task, is_of_gather ? How::LeftByGather : How::CancelledAtExit, n);
  }
  return all;
}

void say_cancelled(Sentence& text, const Evidence& evidence, const Left& left) {
  const RecordIndex n = left.records.front();
  const TaskStory& main = *who_returned(evidence, n);
  text.say(" {}", left.tasks.size() == 1 ? "was" : "were")
      .say(" not finished when ")
      .code(evidence.timeline().task_call(main.id));
  text.say(" returned at ").time(main.ended).say(": ");
  text.code("asyncio.run").say(" cancelled {}.", left.tasks.size() == 1 ? "it" : "them");
}

void say_destroyed(Sentence& text, const Evidence& evidence, const Left& left) {
  const bool is_one = left.tasks.size() == 1;
  const bool has_begun = evidence.timeline().task(left.tasks.front())->started != NoRecord;
  if (has_begun)
    text.say(" {} still waiting", is_one ? "was" : "were");
  else
    text.say(" had not begun");
  text.say(" when {} destroyed: ", is_one ? "it was" : "they were");
  text.say("{} of {} ever runs.", has_begun ? "no more" : "nothing", is_one ? "it" : "them");
}

RichText cure(const Evidence& evidence, How how) {
  Sentence text = evidence.say();
  if (how == How::LeftByGather)
    return text.code("asyncio.gather")
        .say(" raises the first exception and lets the others run on: an ")
        .code("async with asyncio.TaskGroup()")
        .say(" cancels and awaits them.");
  if (how == How::CancelledAtExit)
    return text.say("Keep the task that ")
        .code("create_task")
        .say(" returns and await it before the end, or start it in an ")
        .code("async with asyncio.TaskGroup()")
        .say(", which waits for it.");
  return text
      .say(
          "Keep a reference to the task, and await it or cancel it before its "
          "loop is closed; ")
      .code("asyncio.run")
      .say(" does that for what is left.");
}

Insight told(const Evidence& evidence, const Made& made, const Left& left) {
  Sentence text = evidence.say();
  add_tasks(text, evidence, left.tasks);
  if (left.tasks.size() == 1) text.line(", made at ", made.site).say(",");
  if (made.how == How::DestroyedPending)
    say_destroyed(text, evidence, left);
  else
    say_cancelled(text, evidence, left);
  std::vector<trace::SiteId> sites{made.site};
  for (std::size_t i = 0; i < left.tasks.size(); ++i)
    sites.push_back(evidence.timeline().site_at(left.tasks[i], left.records[i]));
  return {.topic = Topic::LeftBehind,
          .severity = Severity::Fault,
          .sentence = text,
          .cure = cure(evidence, made.how),
          .records = left.records,
          .lines = evidence.lines(std::move(sites))};
}

}  // namespace

std::vector<Insight> left_behind(const Evidence& evidence) {
  std::vector<Insight> found;
  for (const auto& [made, left] : all_left(evidence))
    found.push_back(told(evidence, made, left));
  return found;
}

}  // namespace app::model::insights
