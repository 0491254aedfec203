// Every task waits and nothing can wake one: who waits for whom, and the circle where there is one.
// Rule: an edge is drawn only where the recording names who holds what is waited for.
#include <algorithm>
#include <iterator>
#include <map>

#include "app/model/insights/checks.h"
#include "app/model/insights/queue_deadlock.h"
#include "app/model/insights/stuck.h"

namespace app::model::insights {
namespace {

using trace::TaskId;

/// Somebody else than its holder gives it back: a signal, which nobody has to release himself.
bool is_handed_around(const Timeline& timeline, trace::ObjectId object) {
  return std::ranges::any_of(timeline.hold_stays(), [&](const HoldStay& hold) {
    return hold.object == object && hold.release != NoRecord &&
           timeline.record(hold.release).task != hold.task;
  });
}

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
    Stuck& stuck = stuck_[task];
    stuck = {.task = task,
             .suspend = span->first,
             .site = span->site,
             .wait = span->wait,
             .needs = {},
             .kept = {}};
    add_targets(stuck);
    add_holders(stuck);
  }

  void add_targets(Stuck& stuck) const {
    const trace::Wait& wait = evidence_.trace().wait(stuck.wait);
    const auto add_target = [&](trace::FutureRef target) {
      if (!target.is_task()) return;
      const TaskStory* story = evidence_.timeline().task(target.number());
      if (story != nullptr && story->ended > n_) stuck.needs.push_back(target.number());
    };
    add_target(wait.target);
    for (const trace::FutureRef target : wait.targets)
      add_target(target);
    if (stuck.needs.empty()) add_target(wait.fut);
  }

  void add_holders(Stuck& stuck) const {
    const trace::ObjectId object = evidence_.trace().wait(stuck.wait).object;
    if (object == 0 || is_handed_around(evidence_.timeline(), object)) return;
    bool holds_itself = false;
    for (const std::uint32_t row : evidence_.timeline().holds_at(n_)) {
      const HoldStay& hold = evidence_.timeline().hold_stays()[row];
      if (hold.object != object) continue;
      if (hold.task == stuck.task)
        holds_itself = true;
      else if (has_ended(hold.task))
        stuck.kept.push_back(row);
      else
        stuck.needs.push_back(hold.task);
    }
    if (holds_itself && stuck.needs.empty() && stuck.kept.empty())
      stuck.needs.push_back(stuck.task);
  }

  bool has_ended(TaskId task) const {
    const TaskStory* story = evidence_.timeline().task(task);
    return story != nullptr && story->ended < n_;
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

/// Who waits for join() while others wait for items: those are idle, and only the first is stuck.
const Stuck* who_joins(const Evidence& evidence, const Knot& knot) {
  for (const auto& [task, stuck] : knot.stuck())
    if (evidence.trace().wait(stuck.wait).on == trace::WaitOn::QueueJoin) return &stuck;
  return nullptr;
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

/// Who keeps what is waited for, though it ended.
struct Keepers {
  std::vector<TaskId> tasks;
  std::vector<RecordIndex> acquires;
};

Keepers keepers(const Evidence& evidence, const Stuck& stuck) {
  const Timeline& timeline = evidence.timeline();
  Keepers found;
  for (const std::uint32_t row : stuck.kept) {
    const HoldStay& hold = timeline.hold_stays()[row];
    found.acquires.push_back(hold.acquire);
    if (std::ranges::find(found.tasks, hold.task) == found.tasks.end())
      found.tasks.push_back(hold.task);
  }
  return found;
}

bool is_lock(const trace::Wait& wait) {
  return wait.on == trace::WaitOn::Lock || wait.on == trace::WaitOn::ConditionRelock;
}

/// "Task-3 work(1), which took a permit of Semaphore at line 6, ended without releasing it."
RichText kept_text(const Evidence& evidence, const Stuck& stuck, const Keepers& kept) {
  const trace::Wait& wait = evidence.trace().wait(stuck.wait);
  const bool is_one = kept.acquires.size() == 1;
  Sentence text = evidence.say();
  add_tasks(text, evidence, kept.tasks);
  text.say(", which took {}", is_lock(wait) ? "" : is_one ? "a permit of " : "permits of ");
  text.object(wait.object);
  text.line(" at ", evidence.timeline().record(kept.acquires.front()).site);
  return text.say(", ended without releasing {}.", is_one ? "it" : "them");
}

RichText cure_of_kept(const Evidence& evidence) {
  if (!evidence.is_python()) return evidence.say().say("Release it on every way out of the block.");
  return evidence.say()
      .say("Use ")
      .code("async with")
      .say(": it releases however the block is left.");
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

/// Why the first of those at the end of the chain is stuck; else that nothing can wake them.
void add_why(Insight& insight, const Evidence& evidence, const Stuck& first, std::size_t count,
             RecordIndex n) {
  if (const Keepers kept = keepers(evidence, first); !kept.tasks.empty()) {
    insight.sentence.add(kept_text(evidence, first, kept));
    insight.cure = cure_of_kept(evidence);
    std::ranges::copy(kept.acquires, std::back_inserter(insight.records));
  } else if (auto failed = failed_partner(evidence, first, n)) {
    insight.sentence.add(failed->sentence);
    insight.cure = std::move(failed->cure);
    insight.records.push_back(failed->record);
  } else {
    insight.sentence.add(
        evidence.say().say("Nothing is left that could wake {}.", count == 1 ? "it" : "them"));
    insight.cure = chain_cure(evidence, first);
  }
}

}  // namespace

void say_wait(Sentence& text, const Evidence& evidence, const Stuck& stuck, RecordIndex n) {
  add_task(text, evidence, stuck.task);
  text.say(" waits for ").code(wait_text(evidence.timeline(), stuck.wait, n));
  text.line(" at ", stuck.site);
}

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
    insight.sentence = text;
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
    insight.sentence = text.say(".");
    add_why(insight, evidence, *first, told, n);
  }
  insight.records.push_back(n);
  insight.lines = evidence.lines(std::move(sites));
  return {std::move(insight)};
}

}  // namespace app::model::insights
