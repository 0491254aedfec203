// Runs a handle between the records of its begin and its end.
// Rule: what a callback throws ends here, but for an Exit, which leaves the loop (L5).
#include "engine/handle.h"

#include <utility>

#include "engine/errors.h"
#include "engine/loop.h"

namespace engine {

namespace {

/// Records the end of a run, however it ends.
class RunRecord {
 public:
  RunRecord(Loop& loop, trace::Recorder& recorder, trace::HandleId handle)
      : loop_(loop), recorder_(recorder), handle_(handle), begin_(recorder.newest_time()) {
    loop_.set_running_handle(handle_);
  }
  ~RunRecord() {
    loop_.set_running_handle(0);
    recorder_.run_end(handle_, begin_);
  }

 private:
  Loop& loop_;
  trace::Recorder& recorder_;
  trace::HandleId handle_;
  Time begin_;
};

}  // namespace

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

void Handle::run() {
  if (trace::Recorder* told = loop_->recorder()) return run_recorded(*told);
  call_guarded();
}

void Handle::run_recorded(trace::Recorder& told) {
  record_run(told);
  const RunRecord end(*loop_, told, id_);
  Output& output = loop_->program().output();
  try {
    call_guarded();
  } catch (...) {
    if (output.has_open_lines()) output.end_lines(told, 0);
    record_outcome(told);
    throw;
  }
  if (output.has_open_lines()) output.end_lines(told, 0);
  record_outcome(told);
}

void Handle::call_guarded() {
  try {
    call();
  } catch (const Exit&) {
    throw;
  } catch (...) {
    loop_->call_exception_handler({"Exception in callback", std::current_exception(), {}});
  }
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
