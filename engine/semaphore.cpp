#include "engine/semaphore.h"

#include <limits>
#include <utility>

#include "engine/loop.h"
#include "engine/primitive.h"
#include "engine/waiter_line.h"

namespace engine {

namespace {

/// What sets the two semaphores apart.
struct SemaphoreKind {
  const char* type = "Semaphore";
  trace::WaitOn on = trace::WaitOn::Semaphore;
  int bound = std::numeric_limits<int>::max();
};

int checked(int value) {
  if (value < 0) throw ValueError("Semaphore initial value must be >= 0");
  return value;
}

}  // namespace

struct SemaphoreState : Primitive {
  SemaphoreState(int initial, SemaphoreKind kind, Site site)
      : Primitive(kind.type, static_cast<std::uint32_t>(checked(initial)), site),
        on(kind.on),
        bound(kind.bound),
        value(initial) {}

  trace::WaitOn on;
  int bound;  // release() refuses to go above it
  int value;
  WaiterLine waiters;

  bool is_locked() const { return value == 0 || !waiters.has_only_cancelled(); }
  std::uint32_t left() const { return static_cast<std::uint32_t>(value); }
  void give_back(Site site);
  void wake_up_next(Site site);
};

void SemaphoreState::give_back(Site site) {
  ++value;
  record_release(left(), site);
  wake_up_next(site);
}

// As Semaphore._wake_up_next.
void SemaphoreState::wake_up_next(Site site) {
  const WaiterLine::Waiter* next = waiters.first_pending();
  if (!next) return;
  --value;
  record_acquire(next->task, trace::AcquireHow::Handed, left(), site);
  next->future->set_result(boxed(true));
}

namespace {

// As Semaphore.acquire.
Coro<bool> acquire(std::shared_ptr<SemaphoreState> state, Qualname, Site site) {
  if (!state->is_locked()) {
    --state->value;
    state->record_taken(state->left(), site);
    co_return true;
  }
  const Future<bool> turn = state->get_loop().create_future<bool>(site);
  try {
    co_await WaiterLine::wait({state, &state->waiters}, turn,
                              {.on = state->on, .object = state->number()});
  } catch (const CancelledError&) {
    if (!turn.cancelled()) state->give_back(site);
    throw;
  }
  if (state->value > 0) state->wake_up_next(site);
  co_return true;
}

}  // namespace

Semaphore::Semaphore(int value, Site site)
    : Semaphore(std::make_shared<SemaphoreState>(value, SemaphoreKind(), site)) {}

bool Semaphore::locked() const { return state_->is_locked(); }

Coro<bool> Semaphore::acquire(Site site) const {
  return engine::acquire(state_, {"Semaphore.acquire"}, site);
}

void Semaphore::release(Site site) const {
  if (state_->value >= state_->bound) throw ValueError("BoundedSemaphore released too many times");
  state_->give_back(site);
}

BoundedSemaphore::BoundedSemaphore(int value, Site site)
    : Semaphore(std::make_shared<SemaphoreState>(
          value, SemaphoreKind{"BoundedSemaphore", trace::WaitOn::BoundedSemaphore, value}, site)) {
}

}  // namespace engine
