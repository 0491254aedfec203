// wait_for from where its future is there: done, timed out or cancelled from outside.
// Rule: an outcome that the future has by then is what counts, whatever woke the task.
#include "engine/wait_for.h"

namespace engine {

namespace {

/// As `finally: future.remove_done_callback(callback)`.
struct RemovedAtExit {
  const AnyFuture& future;
  const DoneCallback& callback;
  ~RemovedAtExit() { future.remove_done_callback(callback); }
};

/// What the recording shows for the wait, once it is known whom it is for.
void stand_for(Waiter& waiter, trace::WaitOn on, const AnyFuture& future, Seconds timeout) {
  waiter.stands_for([=, target = future.state()->ref()](trace::Wait& wait) {
    wait.on = on;
    wait.target = target;
    wait.seconds = timeout.count();
  });
}

// As asyncio's _cancel_and_wait: not on the future itself, so that it can be cancelled reliably.
Coro<> cancel_and_wait(AnyFuture future, Deadline deadline) {
  const auto waiter = Waiter::make(get_running_loop(), deadline.site);
  stand_for(*waiter, trace::WaitOn::WaitForCancel, future, deadline.timeout);
  const DoneCallback release = waiter->release_callback();
  future.add_done_callback(release);
  const RemovedAtExit removed{future, release};
  future.cancel(deadline.site);
  co_await waiter->future();
}

/// A future that was cancelled in time has timed out; what it returned or raised after all counts.
void refuse_cancelled(const AnyFuture& future) {
  try {
    future.state()->result();
  } catch (const CancelledError&) {
    throw TimeoutError();
  } catch (...) {
  }
}

}  // namespace

Deadline::Deadline(Seconds timeout_given, Site called_at)
    : timeout(timeout_given), site(called_at) {
  if (timeout <= 0s) return;
  waiter = Waiter::make(get_running_loop(), site);
  timer = waiter->release_after(timeout);
}

// As asyncio.wait_for, from where the future is there.
Coro<> done_by(Deadline deadline, AnyFuture future) {
  if (!deadline.waiter) {
    if (future.done()) co_return;
    co_await cancel_and_wait(future, deadline);
    refuse_cancelled(future);
    co_return;
  }
  const CancelledAtExit timer{deadline.timer};
  stand_for(*deadline.waiter, trace::WaitOn::WaitFor, future, deadline.timeout);
  const DoneCallback release = deadline.waiter->release_callback();
  future.add_done_callback(release);

  std::exception_ptr cancelled;
  try {
    co_await deadline.waiter->future();
  } catch (const CancelledError&) {
    cancelled = std::current_exception();
  }
  if (future.done()) co_return;  // a cancellation that comes too late is swallowed
  future.remove_done_callback(release);
  co_await cancel_and_wait(future, deadline);
  if (cancelled) std::rethrow_exception(cancelled);
  refuse_cancelled(future);
}

}  // namespace engine
