// The event loop in small: a ready queue, timers, and tasks that perform what was recorded.
// Rule: where a machine is wrong it differs in one place, and that place names it.
#include "app/model/questions/rehearsal.h"

#include <algorithm>

namespace app::model::questions {
namespace {

using Kind = Operation::Kind;

/// What a person calls waiting for work that goes on elsewhere.
bool is_joining(trace::WaitOn on) {
  using enum trace::WaitOn;
  return on == Task || on == Shield || on == Gather || on == TaskGroup || on == Wait ||
         on == WaitFor || on == AsCompleted;
}

/// A slice that cuts every hold of the program at least in two, and the longest not too small.
trace::Time slice_of(const Performance& performance) {
  constexpr trace::Time MostSlices = 1000;
  trace::Time shortest = 0;
  trace::Time whole = 0;
  for (const Part& part : performance.parts)
    for (const Operation& operation : part.operations) {
      if (operation.kind != Kind::Hold) continue;
      whole += operation.duration;
      if (shortest == 0 || operation.duration < shortest) shortest = operation.duration;
    }
  return std::max<trace::Time>({shortest / 2, whole / MostSlices, 1});
}

}  // namespace

Rehearsal::Rehearsal(const Performance& performance)
    : performance_(&performance),
      states_(performance.parts.size(), State::Created),
      is_given_(performance.cues.size()),
      waiters_(performance.cues.size(), Nothing),
      due_(performance.cues.size()),
      slice_(slice_of(performance)) {
  for (PartIndex part = 0; part < performance.parts.size(); ++part)
    add_actor(part, 0, static_cast<std::uint32_t>(performance.parts[part].operations.size()));
  for (const PartIndex part : performance.first)
    put({.actor = part});
  for (const OutsideCue& outside : performance.outside)
    set_timer(outside.time, {.cue = outside.cue, .passes = performance.cues[outside.cue].passes});
}

Rehearsal::ActorIndex Rehearsal::add_actor(PartIndex part, std::uint32_t begin, std::uint32_t end) {
  actors_.push_back({.part = part, .next = begin, .end = end});
  return static_cast<ActorIndex>(actors_.size() - 1);
}

PartIndex Rehearsal::running() const {
  return current_ == Nothing ? Nothing : actors_[current_].part;
}

bool Rehearsal::is_stuck() const {
  return std::ranges::any_of(
      states_, [](State state) { return state == State::Waiting || state == State::Created; });
}

bool Rehearsal::run_before(const Operation& operation) {
  while (hand_over(Machine::EventLoop)) {
    if (next_operation() == &operation) return true;
    perform(Machine::EventLoop);
  }
  return false;
}

void Rehearsal::run_to_end(Machine machine) {
  while (hand_over(machine))
    perform(machine);
}

const Operation* Rehearsal::next_operation() const {
  const Actor& actor = actors_[current_];
  const std::vector<Operation>& all = performance_->parts[actor.part].operations;
  return actor.next < actor.end ? &all[actor.next] : nullptr;
}

// -- the loop -------------------------------------------------------------------------------------

bool Rehearsal::hand_over(Machine machine) {
  while (current_ == Nothing) {
    if (batch_ == 0 && !begin_iteration()) return false;
    --batch_;
    const bool from_back = machine == Machine::LastFirst;
    const Ready entry = from_back ? ready_.back() : ready_.front();
    if (from_back)
      ready_.pop_back();
    else
      ready_.pop_front();
    take(entry);
  }
  return true;
}

bool Rehearsal::begin_iteration() {
  if (ready_.empty() && !timers_.empty()) now_ = std::max(now_, timers_.begin()->when);
  while (!timers_.empty() && timers_.begin()->when <= now_) {
    const Ready fired = timers_.begin()->fired;
    timers_.erase(timers_.begin());
    if (fired.actor == Nothing && fired.passes == 0)
      arrive(fired.cue);
    else
      put(fired);
  }
  batch_ = ready_.size();
  return batch_ != 0;
}

void Rehearsal::take(Ready entry) {
  if (entry.actor != Nothing) {
    current_ = entry.actor;
    set_state(current_, State::Running);
    steps_.push_back(actors_[current_].part);
  } else if (entry.passes > 1) {
    put({.cue = entry.cue, .passes = entry.passes - 1});
  } else {
    arrive(entry.cue);
  }
}

void Rehearsal::put(Ready entry) {
  if (entry.actor != Nothing) set_state(entry.actor, State::Ready);
  ready_.push_back(entry);
}

void Rehearsal::arrive(CueIndex cue) {
  is_given_[cue] = true;
  if (waiters_[cue] == Nothing) return;
  put({.actor = waiters_[cue]});
  waiters_[cue] = Nothing;
}

void Rehearsal::set_timer(trace::Time when, Ready fired) {
  timers_.insert({.when = when, .number = timer_count_++, .fired = fired});
}

// -- the tasks ------------------------------------------------------------------------------------

void Rehearsal::perform(Machine machine) {
  if (current_ == Nothing) return;
  const Operation* operation = next_operation();
  if (operation == nullptr) return suspend(State::Done);
  if (starts_call(machine)) return;
  if (operation->kind == Kind::Hold) return hold(machine, *operation);
  ++actors_[current_].next;
  switch (operation->kind) {
    case Kind::Print:
      lines_.push_back({actors_[current_].part, operation->record});
      break;
    case Kind::Create:
      create(machine, operation->part);
      break;
    case Kind::Give: {
      const std::uint32_t passes = performance_->cues[operation->cue].passes;
      if (passes == 0)
        arrive(operation->cue);
      else
        put({.cue = operation->cue, .passes = passes});
      break;
    }
    case Kind::Time:
      due_[operation->cue] = now_ + operation->duration;
      set_timer(now_ + operation->duration,
                {.cue = operation->cue, .passes = performance_->cues[operation->cue].passes});
      break;
    case Kind::Yield:
      put({.actor = current_});
      suspend(State::Ready);
      break;
    case Kind::Wait:
      wait(machine, *operation);
      break;
    case Kind::Hold:
    case Kind::End:
      suspend(State::Done);
      break;
  }
}

/// Where a coroutine is awaited: true when the machine does something of its own about it.
bool Rehearsal::starts_call(Machine machine) {
  Actor& actor = actors_[current_];
  const std::vector<Operation>& all = performance_->parts[actor.part].operations;
  const std::uint32_t call = all[actor.next].call;
  if (call == 0 || call == actor.call || !is_main(current_)) return false;
  actor.call = call;
  if (machine == Machine::AwaitSwitches) {
    put({.actor = current_});
    suspend(State::Ready);
    return true;
  }
  if (machine != Machine::AwaitInBackground) return false;
  const std::uint32_t begin = actor.next;
  while (actor.next < actor.end && all[actor.next].call == call)
    ++actor.next;
  put({.actor = add_actor(actor.part, begin, actor.next)});
  return true;
}

void Rehearsal::hold(Machine machine, const Operation& operation) {
  Actor& actor = actors_[current_];
  if (machine == Machine::SleepLetsRun && operation.is_sleep) {
    ++actor.next;
    set_timer(now_ + operation.duration, {.actor = current_});
    return suspend(State::Waiting);
  }
  const bool is_cut = machine == Machine::TimeSlices;
  if (actor.left == 0) actor.left = operation.duration;
  const trace::Time part = is_cut ? std::min(actor.left, slice_) : actor.left;
  now_ += part;
  actor.left -= part;
  if (actor.left == 0) {
    ++actor.next;
  } else {
    put({.actor = current_});
    suspend(State::Ready);
  }
}

void Rehearsal::create(Machine machine, PartIndex part) {
  if (machine == Machine::AwaitStarts) return;
  if (machine != Machine::CreateStarts) return put({.actor = part});
  interrupted_.push_back(current_);
  current_ = part;
  set_state(current_, State::Running);
  steps_.push_back(part);
}

void Rehearsal::wait(Machine machine, const Operation& operation) {
  if (machine == Machine::AwaitInBackground && is_joining(operation.on)) return;
  if (machine == Machine::AwaitStarts) start_joined(operation);
  if (machine == Machine::AwaitHolds && operation.on == trace::WaitOn::Sleep &&
      operation.cue != Nothing) {
    now_ = std::max(now_, due_[operation.cue]);
    return;
  }
  if (operation.cue != Nothing) {
    if (is_given_[operation.cue]) return;
    waiters_[operation.cue] = current_;
  }
  suspend(State::Waiting);
}

/// Those that were made and have waited to be awaited.
void Rehearsal::start_joined(const Operation& operation) {
  for (const PartIndex part : operation.joined)
    if (states_[part] == State::Created) put({.actor = part});
}

void Rehearsal::suspend(State state) {
  set_state(current_, state);
  current_ = Nothing;
  if (interrupted_.empty()) return;
  current_ = interrupted_.back();
  interrupted_.pop_back();
}

void Rehearsal::set_state(ActorIndex actor, State state) {
  if (is_main(actor)) states_[actor] = state;
}

// -- is it true ------------------------------------------------------------------------------------

bool tells(const Performance& performance, const Timeline& timeline) {
  Rehearsal rehearsal(performance);
  rehearsal.run_to_end(Machine::EventLoop);
  std::vector<PartIndex> steps;
  std::vector<RecordIndex> lines;
  for (const RunStay& run : timeline.run_stays()) {
    const auto row = performance.rows.find(run.task);
    if (row != performance.rows.end()) steps.push_back(row->second);
  }
  for (const RecordIndex line : timeline.prints())
    if (performance.rows.contains(timeline.record(line).task)) lines.push_back(line);
  return steps == rehearsal.steps() &&
         std::ranges::equal(lines, rehearsal.lines(), {}, {}, &Rehearsal::Line::record);
}

}  // namespace app::model::questions
