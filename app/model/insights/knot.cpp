#include "app/model/insights/knot.h"

#include <algorithm>

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

/// How many of them wait for what another holds.
std::ptrdiff_t of_locks(const Evidence& evidence, const Knot& knot,
                        const std::vector<TaskId>& circle) {
  return std::ranges::count_if(circle, [&](TaskId task) {
    return evidence.trace().wait(knot.stuck().at(task).wait).object != 0;
  });
}

}  // namespace

Knot::Knot(const Evidence& evidence, RecordIndex n, std::vector<TaskId> tasks)
    : evidence_(evidence), n_(n) {
  while (!tasks.empty()) {
    const TaskId task = tasks.back();
    tasks.pop_back();
    if (stuck_.contains(task) || !evidence.is_of_program(task)) continue;
    add(task);
    const auto added = stuck_.find(task);
    if (added == stuck_.end()) continue;
    tasks.insert(tasks.end(), added->second.needs.begin(), added->second.needs.end());
  }
}

std::vector<TaskId> Knot::circle() const {
  for (const auto& [start, stuck] : stuck_) {
    if (auto found = circle_through(start); !found.empty()) return found;
  }
  return {};
}

std::vector<TaskId> Knot::circle_through(TaskId task) const {
  std::vector<TaskId> path;
  std::set<TaskId> seen;
  find(task, path, seen);
  return path;
}

void Knot::add(TaskId task) {
  const Span* span = evidence_.timeline().span_at(task, n_);
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

void Knot::add_targets(Stuck& stuck) const {
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

void Knot::add_holders(Stuck& stuck) const {
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
  if (holds_itself && stuck.needs.empty() && stuck.kept.empty()) stuck.needs.push_back(stuck.task);
}

bool Knot::has_ended(TaskId task) const {
  const TaskStory* story = evidence_.timeline().task(task);
  return story != nullptr && story->ended < n_;
}

/// Follows who is needed from the last of `path` on, until it comes back to the first.
bool Knot::find(TaskId task, std::vector<TaskId>& path, std::set<TaskId>& seen) const {
  const auto found = stuck_.find(task);
  if (found == stuck_.end() || !seen.insert(task).second) return false;
  path.push_back(task);
  for (const TaskId needed : found->second.needs) {
    if (needed == path.front() || find(needed, path, seen)) return true;
  }
  path.pop_back();
  return false;
}

void say_wait(Sentence& text, const Evidence& evidence, const Stuck& stuck, RecordIndex n) {
  add_task(text, evidence, stuck.task);
  text.say(" waits for ").code(wait_text(evidence.timeline(), stuck.wait, n));
  text.line(" at ", stuck.site);
}

void say_circle(Sentence& text, const Evidence& evidence, const Knot& knot,
                const std::vector<TaskId>& circle) {
  text.say("Deadlock{}: ", circle.size() == 1 ? "" : ", in a circle");
  for (std::size_t i = 0; i < circle.size(); ++i) {
    if (i > 0) text.add("; ");
    const Stuck& stuck = knot.stuck().at(circle[i]);
    say_wait(text, evidence, stuck, knot.moment());
    const trace::Wait& wait = evidence.trace().wait(stuck.wait);
    const TaskId next = circle[(i + 1) % circle.size()];
    if (wait.object == 0) continue;
    text.say(", which ");
    if (next == stuck.task)
      text.say("it holds itself");
    else
      text.task(next).say(" holds");
  }
}

std::string_view none_of(std::size_t count) {
  return count == 1 ? "It" : count == 2 ? "Neither of them" : "None of them";
}

RichText circle_cure(const Evidence& evidence, const Knot& knot,
                     const std::vector<TaskId>& circle) {
  Sentence text = evidence.say();
  const std::ptrdiff_t locks = of_locks(evidence, knot, circle);
  if (locks == 0)
    return text.say(
        "A task must not wait for one that waits for it: let one "
        "of them end first.");
  if (locks < std::ssize(circle))
    return text.say("Give back what a task needs before you wait for that task.");
  if (circle.size() == 1)
    return text.say(
        "asyncio's locks are not reentrant: take a lock once, and "
        "call what needs it from inside.");
  return text.say(
      "Let all tasks take their locks in the same order: then "
      "there is no circle.");
}

}  // namespace app::model::insights
