// acquire, release and the line of waiters, as asyncio's locks.py of 3.11.7.
// Rule: a permit is handed over before the one who waited runs; a cancelled waiter passes it on.
#include "engine/semaphore.h"

#include <algorithm>
#include <deque>

#include "engine/loop.h"
#include "engine/recording.h"

namespace engine {

struct SemaphoreState {
  struct Waiter {
    std::shared_ptr<FutureState> future;
    trace::TaskId task;
  };

  int value;
  std::deque<Waiter> waiters;
  trace::ObjectId number = 0;

  bool is_locked() const {
    return value == 0 || std::ranges::any_of(waiters, [](const Waiter& waiter) {
             return !waiter.future->is_cancelled();
           });
  }
  void wake_up_next(Site site);
  void remove(const FutureState& future) {
    std::erase_if(waiters, [&](const Waiter& waiter) { return waiter.future.get() == &future; });
  }
  void record_acquire(trace::TaskId task, trace::AcquireHow how, Site site) const;
  void record_release(Site site) const;
};

namespace {

trace::Recorder* current_recorder() {
  const Program* program = Program::current_or_null();
  return program ? program->recorder() : nullptr;
}

trace::TaskId current_task_id() {
  const Program* program = Program::current_or_null();
  return program ? program->current_task_id() : 0;
}

/// Takes a waiter out of the line however the await ends, as the inner `finally` of acquire.
struct InLine {
  SemaphoreState& semaphore;
  const FutureState& future;
  ~InLine() { semaphore.remove(future); }
};

Coro<> wait_in_line(std::shared_ptr<SemaphoreState> semaphore, Future<> turn) {
  semaphore->waiters.push_back({turn.state(), current_task_id()});
  const InLine in_line{*semaphore, *turn.state()};
  co_await NotedFuture<None>{turn, {.on = trace::WaitOn::Semaphore, .object = semaphore->number}};
}

}  // namespace

// As Semaphore._wake_up_next.
void SemaphoreState::wake_up_next(Site site) {
  const auto next =
      std::ranges::find_if(waiters, [](const Waiter& waiter) { return !waiter.future->is_done(); });
  if (next == waiters.end()) return;
  --value;
  record_acquire(next->task, trace::AcquireHow::Handed, site);
  next->future->set_result(nullptr);
}

void SemaphoreState::record_acquire(trace::TaskId task, trace::AcquireHow how, Site site) const {
  if (trace::Recorder* recorder = current_recorder()) {
    const auto left = static_cast<std::uint32_t>(value);
    recorder->acquire({number, task, left, record_site(*recorder, site)}, how);
  }
}

void SemaphoreState::record_release(Site site) const {
  if (trace::Recorder* recorder = current_recorder()) {
    const auto left = static_cast<std::uint32_t>(value);
    recorder->release({number, current_task_id(), left, record_site(*recorder, site)});
  }
}

namespace {

// As Semaphore.acquire.
Coro<bool> acquire(std::shared_ptr<SemaphoreState> state, Site site) {
  if (!state->is_locked()) {
    --state->value;
    state->record_acquire(current_task_id(), trace::AcquireHow::Taken, site);
    co_return true;
  }
  const Future<> turn = get_running_loop().create_future<>(site);
  try {
    co_await wait_in_line(state, turn);
  } catch (const CancelledError&) {
    if (!turn.cancelled()) {
      ++state->value;
      state->record_release(site);
      state->wake_up_next(site);
    }
    throw;
  }
  if (state->value > 0) state->wake_up_next(site);
  co_return true;
}

}  // namespace

Semaphore::Semaphore(int value, Site site) : state_(std::make_shared<SemaphoreState>()) {
  if (value < 0) throw ValueError("Semaphore initial value must be >= 0");
  state_->value = value;
  if (trace::Recorder* recorder = current_recorder()) {
    state_->number = recorder->new_object();
    const auto permits = static_cast<std::uint32_t>(value);
    recorder->obj_new({state_->number, current_task_id(), permits, record_site(*recorder, site)},
                      "Semaphore");
  }
}

bool Semaphore::locked() const { return state_->is_locked(); }

Coro<bool> Semaphore::acquire(Site site) const { return engine::acquire(state_, site); }

void Semaphore::release(Site site) const {
  ++state_->value;
  state_->record_release(site);
  state_->wake_up_next(site);
}

Permit::~Permit() {
  if (!is_held_) return;
  try {
    semaphore_.release(site_);
  } catch (const RuntimeError&) {
  }
}

Coro<Permit> with(Semaphore semaphore, Site site) {
  co_await semaphore.acquire(site);
  co_return Permit(semaphore, site);
}

}  // namespace engine
