// What the tasks of a rehearsal perform, by one machine or another.
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

/// Waiting for what others bring, which such a person does not do at all.
bool is_fetching(trace::WaitOn on) {
  using enum trace::WaitOn;
  return on == Executor || on == Lib || on == QueueJoin;
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
  for (const Store& store : performance.stores)
    shelves_.push_back({.count = store.count});
  for (const PartIndex part : performance.first)
    put({.actor = part});
  program_ = performance.opening;
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
    if (next_operation() == &operation) {
      actors_[current_].call = operation.call;
      return true;
    }
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

void Rehearsal::perform(Machine machine) {
  if (current_ == Nothing) return;
  const Operation* operation = next_operation();
  if (operation == nullptr) return suspend(State::Done);
  if (starts_call(machine) || starts_plain_call(machine)) return;
  if (operation->kind == Kind::Hold) return hold(machine, *operation);
  ++actors_[current_].next;
  switch (operation->kind) {
    case Kind::Print:
      return print(actors_[current_].part, operation->record);
    case Kind::Create:
      return create(machine, operation->part);
    case Kind::Birth:
      return bear(machine, *operation);
    case Kind::Give:
      return give(machine, operation->cue);
    case Kind::Time:
      due_[operation->cue] = now_ + operation->duration;
      return set_timer(
          now_ + operation->duration,
          {.cue = operation->cue, .passes = performance_->cues[operation->cue].passes});
    case Kind::Send:
      return send(machine, operation->errand);
    case Kind::Acquire:
      return acquire(machine, *operation);
    case Kind::Release:
      return release(machine, operation->store);
    case Kind::Yield:
      return yield(machine);
    case Kind::Wait:
      return wait(machine, *operation);
    case Kind::Hold:
    case Kind::End:
      return suspend(State::Done);
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

/// Where a plain function is called that holds the thread: true when the machine lets it run by
/// itself.
bool Rehearsal::starts_plain_call(Machine machine) {
  Actor& actor = actors_[current_];
  if (machine != Machine::CallsOverlap || actor.overlaps) return false;
  const std::vector<Operation>& all = performance_->parts[actor.part].operations;
  const std::uint32_t call = all[actor.next].plain_call;
  if (call == 0) return false;
  const std::uint32_t begin = actor.next;
  while (actor.next < actor.end && all[actor.next].plain_call == call)
    ++actor.next;
  const ActorIndex other = add_actor(actor.part, begin, actor.next);
  actors_[other].overlaps = true;
  put({.actor = other});
  return true;
}

void Rehearsal::hold(Machine machine, const Operation& operation) {
  Actor& actor = actors_[current_];
  if (actor.overlaps || (machine == Machine::SleepLetsRun && operation.is_sleep)) {
    ++actor.next;
    set_timer(now_ + operation.duration, {.actor = current_});
    return suspend(State::Waiting);
  }
  const bool is_cut = machine == Machine::TimeSlices;
  if (actor.left == 0) actor.left = operation.duration;
  const trace::Time part = is_cut ? std::min(actor.left, slice_) : actor.left;
  pass_to(now_ + part);
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
  interrupt(part);
}

/// Nobody is interrupted: who runs did not make it.
void Rehearsal::bear(Machine machine, const Operation& birth) {
  if (machine == Machine::AwaitStarts) return;
  if (birth.duration == 0) return put({.actor = birth.part});
  set_timer(now_ + birth.duration, {.actor = birth.part});
}

/// The thread goes to another, and back when that one suspends.
void Rehearsal::interrupt(ActorIndex by) {
  interrupted_.push_back(current_);
  current_ = by;
  set_state(current_, State::Running);
  steps_.push_back(actors_[by].part);
}

void Rehearsal::give(Machine machine, CueIndex cue) {
  const std::uint32_t passes = performance_->cues[cue].passes;
  if (passes != 0) return put({.cue = cue, .passes = passes});
  if (arrive(cue) == Nothing || machine != Machine::WakeRuns) return;
  const ActorIndex woken = ready_.back().actor;
  ready_.pop_back();
  interrupt(woken);
}

void Rehearsal::send(Machine machine, ErrandIndex index) {
  const Errand& errand = performance_->errands[index];
  if (errand.kind == Errand::Kind::Job) return send_job(machine, errand);
  if (errand.begin == 0) return put({.errand = index});
  set_timer(now_ + errand.begin, {.errand = index});
}

void Rehearsal::send_job(Machine machine, const Errand& job) {
  const Operation* next = next_operation();
  const bool is_awaited =
      next != nullptr && next->kind == Kind::Wait && next->on == trace::WaitOn::Executor;
  const bool is_alone = machine == Machine::JobHolds || machine == Machine::JobsAtOnce ||
                        (machine == Machine::AwaitHolds && is_awaited);
  const trace::Time begin = now_ + (is_alone ? 0 : job.begin);
  const trace::Time end = is_alone ? now_ + job.own : now_ + job.end;
  for (const Errand::Line& line : job.lines)
    if (job.is_prompt && line.after == 0)
      print(Nothing, line.record);
    else
      set_timer(std::min(begin + line.after, end), {.line = line.record});
  for (const CueIndex cue : job.cues) {
    due_[cue] = end;
    set_timer(end, {.cue = cue, .passes = performance_->cues[cue].passes});
  }
  if (machine == Machine::JobHolds) pass_to(end);
}

/// Who comes to a store that others wait at is served after them.
void Rehearsal::acquire(Machine machine, const Operation& operation) {
  Shelf& shelf = shelves_[operation.store];
  if (shelf.count == 0) {
    shelf.line.push_back(current_);
    return suspend(State::Waiting);
  }
  --shelf.count;
  shelf.holder = current_;
  const bool is_awaited = performance_->stores[operation.store].is_awaited;
  if (machine != Machine::AwaitSwitches || !is_awaited) return;
  put({.actor = current_});
  suspend(State::Ready);
}

void Rehearsal::release(Machine machine, StoreIndex store) {
  Shelf& shelf = shelves_[store];
  shelf.holder = Nothing;
  if (shelf.line.empty()) {
    ++shelf.count;
    return;
  }
  const ActorIndex next = shelf.line.front();
  shelf.line.pop_front();
  shelf.holder = next;
  if (machine == Machine::WakeRuns) return interrupt(next);
  put({.actor = next});
}

void Rehearsal::yield(Machine machine) {
  if (machine == Machine::AwaitHolds) return;
  put({.actor = current_});
  suspend(State::Ready);
}

/// True when this machine does not suspend here.
bool Rehearsal::goes_on(Machine machine, const Operation& operation) {
  if (machine == Machine::AwaitInBackground)
    return is_joining(operation.on) || is_fetching(operation.on);
  if (machine == Machine::LockLetsIn)
    return operation.store != Nothing && shelves_[operation.store].holder == current_;
  if (machine != Machine::AwaitHolds) return false;
  const bool is_sleep = operation.on == trace::WaitOn::Sleep;
  const bool is_job = operation.on == trace::WaitOn::Executor && operation.cue != Nothing;
  if (is_sleep) pass_to(now_ + operation.duration);
  if (is_job) pass_to(due_[operation.cue]);
  return is_sleep || is_job;
}

void Rehearsal::wait(Machine machine, const Operation& operation) {
  if (goes_on(machine, operation)) return;
  if (machine == Machine::AwaitStarts) start_joined(operation);
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

}  // namespace app::model::questions
