// The phases of a Timeout and what each end of its block means.
// Rule: it turns CancelledError into TimeoutError only if nobody else asked for a cancellation since.
#include "engine/timeout.h"

#include "engine/loop.h"

namespace engine {

struct TimeoutState : std::enable_shared_from_this<TimeoutState> {
  enum class Phase { Created, Entered, Expiring, Expired, Exited };

  explicit TimeoutState(std::optional<Seconds> deadline) : when(deadline) {}
  void enter();
  void exit(const std::exception_ptr& error);
  void reschedule(std::optional<Seconds> deadline);

  std::optional<Seconds> when;
  Phase phase = Phase::Created;

 private:
  void set_handle();
  void on_timeout();
  void check_entered() const;

  std::shared_ptr<Handle> handle_;
  std::shared_ptr<TaskState> task_;
  std::uint32_t cancelling_ = 0;  // requests there were on entry
};

void TimeoutState::enter() {
  if (phase != Phase::Created) throw RuntimeError("Timeout has already been entered");
  TaskState* task = get_running_loop().current_task();
  if (!task) throw RuntimeError("Timeout should be used inside a task");
  phase = Phase::Entered;
  task_ = std::static_pointer_cast<TaskState>(task->shared_from_this());
  cancelling_ = task_->cancelling();
  reschedule(when);
}

// As Timeout.__aexit__.
void TimeoutState::exit(const std::exception_ptr& error) {
  if (handle_) handle_->cancel();
  handle_.reset();
  const std::shared_ptr<TaskState> task = std::exchange(task_, nullptr);
  if (phase != Phase::Expiring) {
    phase = Phase::Exited;
    return;
  }
  phase = Phase::Expired;
  if (task->uncancel() <= cancelling_ && is_cancelled_error(error)) throw TimeoutError();
}

void TimeoutState::reschedule(std::optional<Seconds> deadline) {
  check_entered();
  when = deadline;
  if (handle_) handle_->cancel();
  handle_.reset();
  if (when) set_handle();
}

void TimeoutState::check_entered() const {
  switch (phase) {
    case Phase::Created:
      throw RuntimeError("Timeout has not been entered");
    case Phase::Entered:
      return;
    case Phase::Expiring:
      throw RuntimeError("Cannot change state of expiring Timeout");
    case Phase::Expired:
      throw RuntimeError("Cannot change state of expired Timeout");
    case Phase::Exited:
      throw RuntimeError("Cannot change state of finished Timeout");
  }
}

void TimeoutState::set_handle() {
  Loop& loop = get_running_loop();
  Callback callback("Timeout._on_timeout", [self = shared_from_this()] { self->on_timeout(); });
  callback.is_user = false;
  if (*when <= loop.time()) {
    handle_ = loop.call_soon(std::move(callback));
  } else {
    handle_ = loop.call_at(*when, std::move(callback));
  }
}

void TimeoutState::on_timeout() {
  task_->cancel_saying(nullptr, {});
  phase = Phase::Expiring;
  handle_.reset();
}

namespace {

Coro<> enter(std::shared_ptr<TimeoutState> state) {
  state->enter();
  co_return;
}

Coro<bool> exit(std::shared_ptr<TimeoutState> state, std::exception_ptr error) {
  state->exit(error);
  co_return false;
}

}  // namespace

Timeout::Timeout(std::optional<Seconds> when) : state_(std::make_shared<TimeoutState>(when)) {}

std::optional<Seconds> Timeout::when() const { return state_->when; }
void Timeout::reschedule(std::optional<Seconds> when) const { state_->reschedule(when); }
bool Timeout::expired() const {
  return state_->phase == TimeoutState::Phase::Expiring ||
         state_->phase == TimeoutState::Phase::Expired;
}
Coro<> Timeout::enter(Site) const { return engine::enter(state_); }
Coro<bool> Timeout::exit(std::exception_ptr error) const {
  return engine::exit(state_, std::move(error));
}

Timeout timeout(std::optional<Seconds> delay) {
  Loop& loop = get_running_loop();
  if (!delay) return Timeout(std::nullopt);
  return Timeout(loop.time() + *delay);
}

Timeout timeout_at(std::optional<Seconds> when) { return Timeout(when); }

}  // namespace engine
