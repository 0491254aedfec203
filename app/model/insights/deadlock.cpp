// Every task waits and nothing can wake one: who waits for whom, and the circle where there is one.
// Rule: what nobody names is not guessed: then the sentence says that nothing is left to wake it.
#include <algorithm>
#include <iterator>

#include "app/model/insights/checks.h"
#include "app/model/insights/knot.h"
#include "app/model/insights/queue_deadlock.h"

namespace app::model::insights {
namespace {

using trace::TaskId;

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

std::vector<Insight> deadlock(const Evidence& evidence) {
  const RecordIndex n = evidence.timeline().deadlock();
  if (n == NoRecord) return {};
  const auto pending = evidence.trace().tasks(evidence.timeline().record(n).pending);
  if (pending.empty()) return {told_of_running_on(evidence, n)};
  const Knot knot(evidence, n, {pending.begin(), pending.end()});
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
    say_circle(text, evidence, knot, circle);
    insight.sentence =
        text.say(". {} can{} go on.", none_of(circle.size()), circle.size() == 1 ? "not" : "");
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
