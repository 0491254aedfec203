// The event loop in small: a ready queue, timers, and what runs between one step and the next.
// Rule: first in first out, timers by time and then by their setting, unless a machine differs.
#include <algorithm>
#include <utility>

#include "app/model/questions/rehearsal.h"

namespace app::model::questions {

bool Rehearsal::hand_over(Machine machine) {
  while (current_ == Nothing) {
    if (batch_ == 0 && !begin_iteration(machine)) return false;
    --batch_;
    const bool from_back = machine == Machine::LastFirst;
    const Ready entry = from_back ? ready_.back() : ready_.front();
    if (from_back)
      ready_.pop_back();
    else
      ready_.pop_front();
    take(machine, entry);
  }
  return true;
}

bool Rehearsal::begin_iteration(Machine machine) {
  if (program_ != Nothing) run_program(machine);
  if (ready_.empty() && !timers_.empty()) now_ = std::max(now_, timers_.begin()->when);
  while (!timers_.empty() && timers_.begin()->when <= now_) {
    const Ready fired = timers_.begin()->fired;
    timers_.erase(timers_.begin());
    fire(fired);
    if (ready_.empty() && !timers_.empty()) now_ = std::max(now_, timers_.begin()->when);
  }
  batch_ = ready_.size();
  return batch_ != 0;
}

void Rehearsal::fire(Ready fired) {
  if (fired.line != NoRecord)
    print(Nothing, fired.line);
  else if (fired.cue != Nothing && fired.passes == 0)
    arrive(fired.cue);
  else
    put(fired);
}

/// The loop has stopped, and the program goes on by itself until it runs the loop again.
void Rehearsal::run_program(Machine machine) {
  const Errand& program = performance_->errands[std::exchange(program_, Nothing)];
  const bool is_held = machine != Machine::LoopInBackground;
  const trace::Time begin = now_;
  for (const Errand::Line& line : program.lines) {
    if (is_held) pass_to(begin + line.after);
    if (line.after == 0 || is_held)
      print(Nothing, line.record);
    else
      set_timer(begin + line.after, {.line = line.record});
  }
  if (is_held) pass_to(begin + program.own);
  for (const PartIndex part : program.created)
    put({.actor = part});
}

/// Time goes on while somebody has the thread: jobs print, the loop does nothing.
void Rehearsal::pass_to(trace::Time time) {
  for (auto timer = timers_.begin(); timer != timers_.end() && timer->when <= time;)
    if (timer->fired.line == NoRecord) {
      ++timer;
    } else {
      print(Nothing, timer->fired.line);
      timer = timers_.erase(timer);
    }
  now_ = std::max(now_, time);
}

void Rehearsal::take(Machine machine, Ready entry) {
  if (entry.actor != Nothing) {
    current_ = entry.actor;
    set_state(current_, State::Running);
    steps_.push_back(actors_[current_].part);
  } else if (entry.errand != Nothing) {
    const Errand& errand = performance_->errands[entry.errand];
    if (errand.kind == Errand::Kind::Program)
      program_ = entry.errand;
    else
      run_callback(machine, errand);
  } else if (entry.passes > 1) {
    put({.cue = entry.cue, .passes = entry.passes - 1});
  } else {
    arrive(entry.cue);
  }
}

void Rehearsal::run_callback(Machine machine, const Errand& callback) {
  for (const Errand::Line& line : callback.lines)
    print(Nothing, line.record);
  if (machine == Machine::AwaitStarts) return;
  for (const PartIndex part : callback.created)
    put({.actor = part});
}

void Rehearsal::put(Ready entry) {
  if (entry.actor != Nothing) set_state(entry.actor, State::Ready);
  ready_.push_back(entry);
}

/// Makes the one that waits for it ready and tells who it is, or Nothing.
Rehearsal::ActorIndex Rehearsal::arrive(CueIndex cue) {
  is_given_[cue] = true;
  const ActorIndex waiter = waiters_[cue];
  waiters_[cue] = Nothing;
  if (waiter != Nothing) put({.actor = waiter});
  return waiter;
}

void Rehearsal::set_timer(trace::Time when, Ready fired) {
  timers_.insert({.when = when, .number = timer_count_++, .fired = fired});
}

}  // namespace app::model::questions
