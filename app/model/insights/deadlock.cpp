// Every task waits and nothing can wake one: who waits for whom, and the circle where there is one.
// Rule: an edge is drawn only where the recording names who holds what is waited for.
#include <algorithm>
#include <map>

#include "app/model/insights/checks.h"

namespace app::model::insights {
namespace {

using trace::TaskId;

/// Why one task cannot go on.
struct Stuck {
  TaskId task = 0;
  RecordIndex suspend = NoRecord;
  trace::SiteId site = 0;
  trace::WaitId wait = 0;
  /// Who would have to go on first, as far as known.
  std::vector<TaskId> needs;
};

class Knot {
 public:
  Knot(const Evidence& evidence, RecordIndex deadlock) : evidence_(evidence), n_(deadlock) {
    for (const TaskId task : evidence.trace().tasks(evidence.timeline().record(n_).pending))
      if (evidence.is_of_program(task)) add(task);
  }

  const std::map<TaskId, Stuck>& stuck() const { return stuck_; }

  /// The tasks of a circle in its order; empty without one.
  std::vector<TaskId> circle() const {
    for (const auto& [start, stuck] : stuck_) {
      std::vector<TaskId> path;
      if (find(start, path)) return path;
    }
    return {};
  }

 private:
  void add(TaskId task) {
    const Timeline& timeline = evidence_.timeline();
    const Span* span = timeline.span_at(task, n_);
    if (span == nullptr || span->state != State::Waiting) return;
    stuck_[task] = {.task = task,
                    .suspend = span->first,
                    .site = span->site,
                    .wait = span->wait,
                    .needs = needs(task, evidence_.trace().wait(span->wait))};
  }

  std::vector<TaskId> needs(TaskId task, const trace::Wait& wait) const {
    std::vector<TaskId> tasks;
    const auto add_target = [&](trace::FutureRef target) {
      if (!target.is_task()) return;
      const TaskStory* story = evidence_.timeline().task(target.number());
      if (story != nullptr && story->ended > n_) tasks.push_back(target.number());
    };
    add_target(wait.target);
    for (const trace::FutureRef target : wait.targets)
      add_target(target);
    if (tasks.empty()) add_target(wait.fut);
    if (wait.object == 0) return tasks;
    for (const std::uint32_t row : evidence_.timeline().holds_at(n_)) {
      const HoldStay& hold = evidence_.timeline().hold_stays()[row];
      if (hold.object == wait.object && (hold.task != task || tasks.empty()))
        tasks.push_back(hold.task);
    }
    return tasks;
  }

  /// Follows who is needed from the last of `path` on, until it comes back to the first.
  bool find(TaskId task, std::vector<TaskId>& path) const {
    const auto found = stuck_.find(task);
    if (found == stuck_.end() || std::ranges::count(path, task) > 0) return false;
    path.push_back(task);
    for (const TaskId needed : found->second.needs) {
      if (needed == path.front() || find(needed, path)) return true;
    }
    path.pop_back();
    return false;
  }

  const Evidence& evidence_;
  RecordIndex n_;
  std::map<TaskId, Stuck> stuck_;
};

void say_wait(Sentence& text, const Evidence& evidence, const Stuck& stuck, RecordIndex n) {
  add_task(text, evidence, stuck.task);
  text.say(" waits for ").code(wait_text(evidence.timeline(), stuck.wait, n));
  text.line(" at ", stuck.site);
}

void say_circle(Sentence& text, const Evidence& evidence, const Knot& knot,
                const std::vector<TaskId>& circle, RecordIndex n) {
  text.say("Deadlock{}: ", circle.size() == 1 ? "" : ", in a circle");
  for (std::size_t i = 0; i < circle.size(); ++i) {
    if (i > 0) text.add("; ");
    const Stuck& stuck = knot.stuck().at(circle[i]);
    say_wait(text, evidence, stuck, n);
    const trace::Wait& wait = evidence.trace().wait(stuck.wait);
    const TaskId next = circle[(i + 1) % circle.size()];
    if (wait.object == 0) continue;
    text.say(", which ");
    if (next == stuck.task)
      text.say("it holds itself");
    else
      text.task(next).say(" holds");
  }
  const std::string_view who = circle.size() == 1   ? "It cannot"
                               : circle.size() == 2 ? "Neither of them can"
                                                    : "None of them can";
  text.say(". {} go on.", who);
}

bool is_of_locks(const Evidence& evidence, const Knot& knot, const std::vector<TaskId>& circle) {
  return std::ranges::all_of(circle, [&](TaskId task) {
    return evidence.trace().wait(knot.stuck().at(task).wait).object != 0;
  });
}

RichText circle_cure(const Evidence& evidence, const Knot& knot,
                     const std::vector<TaskId>& circle) {
  Sentence text = evidence.say();
  if (!is_of_locks(evidence, knot, circle))
    return text.say(
        "A task must not wait for one that waits for it: let one "
        "of them end first.");
  if (circle.size() == 1)
    return text.say(
        "asyncio's locks are not reentrant: take a lock once, and "
        "call what needs it from inside.");
  return text.say(
      "Let all tasks take their locks in the same order: then "
      "there is no circle.");
}

/// Items of a queue that somebody waits to be done with, when none is left to be taken.
struct Unfinished {
  std::size_t put = 0;
  std::size_t taken = 0;
  std::size_t done = 0;
};

Unfinished unfinished(const Timeline& timeline, trace::ObjectId queue, RecordIndex n) {
  Unfinished items;
  for (RecordIndex at = 0; at < n; ++at) {
    const trace::Record& record = timeline.record(at);
    if (record.object != queue) continue;
    if (record.kind == trace::Kind::QueuePut) ++items.put;
    if (record.kind == trace::Kind::QueueGet) ++items.taken;
    if (record.kind == trace::Kind::QueueDone) ++items.done;
  }
  return items;
}

/// Who waits for join() while others wait for items: those are idle, and only the first is stuck.
const Stuck* who_joins(const Evidence& evidence, const Knot& knot) {
  for (const auto& [task, stuck] : knot.stuck())
    if (evidence.trace().wait(stuck.wait).on == trace::WaitOn::QueueJoin) return &stuck;
  return nullptr;
}

Insight told_of_join(const Evidence& evidence, const Stuck& stuck, RecordIndex n) {
  const Timeline& timeline = evidence.timeline();
  const trace::Wait& wait = evidence.trace().wait(stuck.wait);
  const Unfinished items = unfinished(timeline, timeline.whole_object(wait.object), n);
  Sentence text = evidence.say();
  text.say("Deadlock: ");
  say_wait(text, evidence, stuck, n);
  text.say(". {} {} put, {} taken, and ", items.put, items.put == 1 ? "was" : "were", items.taken);
  text.code("task_done()");
  if (items.done == 0)
    text.say(" was never called.");
  else
    text.say(" was called {}.", times_text(items.done));
  Sentence cure = evidence.say();
  cure.say("Call ").code("task_done()").say(" once for each item, in a ").code("finally");
  cure.say(": then the wait also ends when a worker fails.");
  return {.topic = Topic::Deadlock,
          .severity = Severity::Fault,
          .sentence = text,
          .cure = cure,
          .records = {stuck.suspend, n},
          .lines = evidence.lines({stuck.site})};
}

/// Every task has ended and the loop was told to run for ever.
Insight told_of_running_on(const Evidence& evidence, RecordIndex n) {
  Sentence text = evidence.say();
  text.say("Every task had ended at ").time(n).say(", and ").code("run_forever()");
  text.say(" ran on with nothing left to do.");
  Sentence cure = evidence.say();
  cure.say("Let the last to end call ").code("loop.stop()").say("; ");
  cure.code("asyncio.run(…)").say(" ends with the coroutine it is given.");
  return {.topic = Topic::Deadlock,
          .severity = Severity::Fact,
          .sentence = text,
          .cure = cure,
          .records = {n}};
}

/// What the first of those at the end of the chain could be freed by.
RichText chain_cure(const Evidence& evidence, const Stuck& stuck) {
  if (evidence.trace().wait(stuck.wait).on == trace::WaitOn::QueuePut)
    return evidence.say().say(
        "The queue is full: let another task take items "
        "while this one puts them.");
  return evidence.say().say(
      "Look for who should have done it: it ended "
      "before, failed, or waits itself.");
}

}  // namespace

std::vector<Insight> deadlock(const Evidence& evidence) {
  const RecordIndex n = evidence.timeline().deadlock();
  if (n == NoRecord) return {};
  const Knot knot(evidence, n);
  if (evidence.trace().tasks(evidence.timeline().record(n).pending).empty())
    return {told_of_running_on(evidence, n)};
  if (knot.stuck().empty()) return {};
  const std::vector<TaskId> circle = knot.circle();
  if (const Stuck* joins = who_joins(evidence, knot); joins != nullptr && circle.empty())
    return {told_of_join(evidence, *joins, n)};
  Sentence text = evidence.say();
  Insight insight{.topic = Topic::Deadlock, .severity = Severity::Fault};
  std::vector<trace::SiteId> sites;
  const auto add = [&](const Stuck& stuck) {
    insight.records.push_back(stuck.suspend);
    sites.push_back(stuck.site);
  };
  if (!circle.empty()) {
    say_circle(text, evidence, knot, circle, n);
    insight.cure = circle_cure(evidence, knot, circle);
    for (const TaskId task : circle)
      add(knot.stuck().at(task));
  } else {
    // Only those at the end of the chain: the others wait for them.
    std::size_t told = 0;
    const Stuck* first = nullptr;
    for (const auto& [task, stuck] : knot.stuck()) {
      if (!stuck.needs.empty()) continue;
      if (first == nullptr) first = &stuck;
      text.add(told == 0 ? "Deadlock: " : told < 3 ? "; " : "");
      if (told++ < 3) say_wait(text, evidence, stuck, n);
      add(stuck);
    }
    if (told == 0) return {};
    if (told > 3) text.say("; and {} more wait too", told - 3);
    text.say(". Nothing is left that could wake {}.", told == 1 ? "it" : "them");
    insight.cure = chain_cure(evidence, *first);
  }
  insight.sentence = text;
  insight.records.push_back(n);
  insight.lines = evidence.lines(std::move(sites));
  return {std::move(insight)};
}

}  // namespace app::model::insights
