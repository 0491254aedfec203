// Counts what was put, taken and done, and looks what became of those who used the queue.
// Rule: who still lives may yet be stuck elsewhere, and is not blamed.
#include "app/model/insights/queue_deadlock.h"

#include <algorithm>

namespace app::model::insights {
namespace {

using trace::Kind;
using trace::TaskId;
using Tasks = std::vector<const TaskStory*>;

struct Items {
  std::size_t put = 0;
  std::size_t taken = 0;
  std::size_t done = 0;
};

Items items_of(const Timeline& timeline, trace::ObjectId queue, RecordIndex n) {
  Items items;
  for (RecordIndex at = 0; at < n; ++at) {
    const trace::Record& record = timeline.record(at);
    if (record.object != queue) continue;
    if (record.kind == Kind::QueuePut) ++items.put;
    if (record.kind == Kind::QueueGet) ++items.taken;
    if (record.kind == Kind::QueueDone) ++items.done;
  }
  return items;
}

/// The tasks that took from a queue, or put into it, each once.
Tasks users(const Timeline& timeline, trace::ObjectId queue, Kind use, RecordIndex n) {
  Tasks found;
  for (const RecordIndex at : timeline.records_of_object(queue)) {
    if (at >= n || timeline.record(at).kind != use) continue;
    const TaskStory* task = timeline.task(timeline.record(at).task);
    if (task != nullptr && std::ranges::find(found, task) == found.end()) found.push_back(task);
  }
  return found;
}

bool have_ended(const Tasks& tasks, RecordIndex n) {
  return std::ranges::all_of(tasks, [&](const TaskStory* task) { return task->ended < n; });
}

Tasks failed_among(const Timeline& timeline, Tasks tasks, RecordIndex n) {
  std::erase_if(tasks, [&](const TaskStory* task) {
    return task->ended >= n || timeline.record(task->ended).done_how() != trace::DoneHow::Exception;
  });
  std::ranges::sort(tasks, {}, &TaskStory::ended);
  return tasks;
}

std::vector<TaskId> ids_of(const Tasks& tasks) {
  std::vector<TaskId> ids;
  for (const TaskStory* task : tasks)
    ids.push_back(task->id);
  return ids;
}

/// "Task-2 work(1) failed with ValueError (no such page) at 0.200 s".
void say_failed(Sentence& text, const Evidence& evidence, const Tasks& failed) {
  const trace::Record& first = evidence.timeline().record(failed.front()->ended);
  const std::string_view type = evidence.trace().text(first.type);
  const std::string_view message = evidence.trace().text(first.text);
  add_tasks(text, evidence, ids_of(failed));
  text.say(" failed with ").code(type.empty() ? "an exception" : type);
  if (failed.size() == 1 && !message.empty()) text.say(" ({})", message);
  text.add(failed.size() == 1 ? " at " : ", the first at ").time(failed.front()->ended);
}

void say_items(Sentence& text, const Items& items) {
  text.say(". {} {} put, {} taken, and ", items.put, items.put == 1 ? "was" : "were", items.taken);
  text.code("task_done()");
  if (items.done == 0)
    text.say(" was never called.");
  else
    text.say(" was called {}.", times_text(items.done));
}

/// Why nobody takes what is left, as a sentence more.
void say_nobody(Sentence& text, const Evidence& evidence, const Tasks& takers,
                const Tasks& failed) {
  text.add(" ");
  if (!failed.empty()) {
    say_failed(text, evidence, failed);
    text.say(", and nobody takes the rest.");
  } else if (!takers.empty()) {
    add_tasks(text, evidence, ids_of(takers));
    text.say(" ended, and nobody takes the rest.");
  } else {
    text.say("Nobody takes them.");
  }
}

RichText cure_of_nobody(const Evidence& evidence, const Tasks& takers, const Tasks& failed) {
  Sentence cure = evidence.say();
  if (!failed.empty())
    cure.say("Catch the error inside the loop of the worker, so that it goes on to the next item");
  else if (!takers.empty())
    cure.say("Let the worker take items in a loop, and cancel it after the join");
  else
    cure.say("Start a task that takes the items in a loop, and cancel it after the join");
  return cure.say("; and call ")
      .code("task_done()")
      .say(" once for each item, in a ")
      .code("finally")
      .say(".");
}

RichText cure_of_join(const Evidence& evidence) {
  Sentence cure = evidence.say();
  cure.say("Call ").code("task_done()").say(" once for each item, in a ").code("finally");
  return cure.say(": then the wait also ends when a worker fails.");
}

}  // namespace

Insight told_of_join(const Evidence& evidence, const Stuck& stuck, RecordIndex n) {
  const Timeline& timeline = evidence.timeline();
  const trace::ObjectId queue = timeline.whole_object(evidence.trace().wait(stuck.wait).object);
  const Items items = items_of(timeline, queue, n);
  const Tasks takers = users(timeline, queue, Kind::QueueGet, n);
  const Tasks failed = failed_among(timeline, takers, n);
  const bool is_abandoned = items.taken < items.put && have_ended(takers, n);
  Sentence text = evidence.say();
  text.say("Deadlock: ");
  say_wait(text, evidence, stuck, n);
  say_items(text, items);
  if (is_abandoned) say_nobody(text, evidence, takers, failed);
  Insight insight{
      .topic = Topic::Deadlock,
      .severity = Severity::Fault,
      .sentence = text,
      .cure = is_abandoned ? cure_of_nobody(evidence, takers, failed) : cure_of_join(evidence),
      .records = {stuck.suspend},
      .lines = evidence.lines({stuck.site})};
  for (const TaskStory* task : failed)
    insight.records.push_back(task->ended);
  insight.records.push_back(n);
  return insight;
}

std::optional<FailedPartner> failed_partner(const Evidence& evidence, const Stuck& stuck,
                                            RecordIndex n) {
  const Timeline& timeline = evidence.timeline();
  const trace::Wait& wait = evidence.trace().wait(stuck.wait);
  const bool puts = wait.on == trace::WaitOn::QueuePut;
  if (!puts && wait.on != trace::WaitOn::QueueGet) return std::nullopt;
  const trace::ObjectId queue = timeline.whole_object(wait.object);
  const Tasks partners = users(timeline, queue, puts ? Kind::QueueGet : Kind::QueuePut, n);
  const Tasks failed = failed_among(timeline, partners, n);
  if (failed.empty() || !have_ended(partners, n)) return std::nullopt;
  Sentence text = evidence.say();
  say_failed(text, evidence, failed);
  text.say(", and nobody else {} ", puts ? "takes from" : "puts into").object(queue).say(".");
  Sentence cure = evidence.say();
  cure.say("Catch the error where the items are {}; or start both sides in an ",
           puts ? "taken" : "put");
  cure.code("asyncio.TaskGroup")
      .say(": when one fails, it cancels the other and raises the error.");
  return FailedPartner{text, cure, failed.front()->ended};
}

}  // namespace app::model::insights
