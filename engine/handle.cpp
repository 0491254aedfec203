// Cancelling a handle, and the two that hold a plain callback.
// Rule: a timer that is cancelled stays in the heap until the loop meets it (T3).
#include "engine/handle.h"

#include <utility>

#include "engine/loop.h"

namespace engine {

trace::Recorder* Handle::recorder() const {
  const Program* program = Program::current_or_null();
  return program ? program->recorder() : nullptr;
}

void Handle::cancel() {
  if (is_cancelled_) return;
  if (trace::Recorder* told = recorder()) told->cancel(id_);
  mark_cancelled();
}

void Handle::mark_cancelled() {
  is_cancelled_ = true;
  clear();
}

CallbackHandle::CallbackHandle(Loop& loop, Callback callback)
    : Handle(loop), callback_(std::move(callback)) {
  renew();
}

void CallbackHandle::record_run(trace::Recorder& told) const {
  told.run_callback(id(), callback_.name, callback_.is_user);
}

TimerHandle::TimerHandle(Loop& loop, Time when, Callback callback)
    : CallbackHandle(loop, std::move(callback)), when_(when) {}

void TimerHandle::cancel() {
  if (cancelled()) return;
  if (is_scheduled_) {
    loop().timer_cancelled();
    if (trace::Recorder* told = recorder()) told->timer_cancel(id());
  }
  mark_cancelled();
}

}  // namespace engine
