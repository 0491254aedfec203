// One iteration, and what surrounds it: run_forever, close, the exception handler.
// Rule: run_once stays whole, in the order of BaseEventLoop._run_once.
#include "engine/loop.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <utility>

#include "engine/errors.h"
#include "engine/recorded_run.h"
#include "engine/step.h"

namespace engine {

namespace {

constexpr Time LongestSelect = std::chrono::nanoseconds(24h).count();
constexpr std::size_t FewTimers = 100;

/// While it lives the loop is the program's running one; then nobody asks it to stop any more.
class Running {
 public:
  Running(Loop& loop, const char* label, bool& is_stopping)
      : program_(loop.program()), is_stopping_(is_stopping) {
    program_.set_running_loop(&loop);
    if (!program_.recorder()) return;
    program_.output().end_lines(*program_.recorder(), 0);
    in_loop_.emplace(*program_.recorder(), loop.number_in_recording());
    program_.recorder()->loop_run(label);
  }
  ~Running() {
    if (program_.recorder()) program_.recorder()->loop_stop();
    program_.set_running_loop(nullptr);
    is_stopping_ = false;
  }

 private:
  Program& program_;
  bool& is_stopping_;
  std::optional<trace::Recorder::InLoop> in_loop_;
};

/// Takes the callback off again, however the run ends.
struct Removed {
  FutureState& future;
  const DoneCallback& callback;
  ~Removed() { future.remove_done_callback(callback); }
};

}  // namespace

Loop::Loop()
    : program_(Program::current()),
      recorder_(program_.recorder()),
      number_(program_.next_loop_number()),
      timers_(program_.ties()),
      number_in_recording_(recorder_ ? recorder_->loop_new() : std::uint16_t{0}) {}

Loop::~Loop() { retire(); }

void Loop::retire() {
  if (!async_generators_) return;
  forget_handles();
  left_by_exits_.clear();
  ready_ = {};
  program_.forget_loop(*this);
  default_executor_.reset();
  exception_handler_ = nullptr;
  async_generators_.reset();
}

inline Handle& Loop::pop_ready() {
  if (running_) let_go_of_running();
  return *(running_ = ready_.pop());
}

// One iteration (L1), as BaseEventLoop._run_once.
void Loop::run_once() {
  // Select: wait for the first timer, or not at all when something is ready.
  drop_cancelled_timers();
  std::optional<Time> timeout;
  if (!ready_.is_empty() || is_stopping_) {
    timeout = 0;
  } else if (!timers_.is_empty() && timers_.first().deadline() < Forever) {
    timeout = std::clamp<Time>(timers_.first().deadline() - now(), 0, LongestSelect);
  }
  if (recorder()) recorder()->iteration(poll(timeout));
  if (!program_.selector().select(timeout)) deadlock();

  // Expire: timers that are due go behind what is already ready.
  const Time end = now();
  while (!timers_.is_empty() && timers_.first().deadline() <= end) {
    const std::shared_ptr<TimerHandle> timer = timers_.pop();
    timer->is_scheduled_ = false;
    push(timer, {.why = trace::PushWhy::Timer, .label = timer->callback().name});
  }

  // Run: exactly what is ready now; what these push waits for the next iteration.
  const std::size_t last = ready_.pushed();
  while (ready_.popped() != last)
    run_ready(last);
  if (running_) let_go_of_running();
}

// As Handle._run, of what was pushed before `last`, up to the first that throws.
void Loop::run_ready(std::size_t last) {
  try {
    if (recorder_) return run_ready_recorded(last);
    while (ready_.popped() != last) {
      Handle& handle = pop_ready();
      if (handle.cancelled()) continue;
      if (handle.kind_ == Handle::Kind::Step) {
        static_cast<StepHandle&>(handle).call(*this);
      } else {
        static_cast<CallbackHandle&>(handle).call(*this);
      }
    }
  } catch (const Exit&) {
    throw;
  } catch (...) {
    report_callback(std::current_exception());
  }
}

void Loop::run_ready_recorded(std::size_t last) {
  while (ready_.popped() != last) {
    Handle& handle = pop_ready();
    if (handle.cancelled()) {
      recorder_->drop(handle.id());
    } else if (handle.kind_ == Handle::Kind::Step) {
      run_between_records(static_cast<StepHandle&>(handle), *this, *recorder_);
    } else {
      run_between_records(static_cast<CallbackHandle&>(handle), *this, *recorder_);
    }
  }
}

void Loop::report_callback(std::exception_ptr error) {
  call_exception_handler({"Exception in callback", std::move(error), {}});
}

// As the first half of _run_once (T3).
void Loop::drop_cancelled_timers() {
  if (timers_.size() > FewTimers && 2 * cancelled_timers_ > timers_.size()) {
    timers_.rebuild();
    cancelled_timers_ = 0;
    return;
  }
  while (!timers_.is_empty() && timers_.first().cancelled()) {
    --cancelled_timers_;
    timers_.pop()->is_scheduled_ = false;
  }
}

trace::Poll Loop::poll(std::optional<Time> timeout) const {
  return {static_cast<std::uint32_t>(ready_.size()), static_cast<std::uint32_t>(timers_.size()),
          timeout};
}

void Loop::let_go_of_running() {
  const std::shared_ptr<Handle> last = std::move(std::exchange(running_, nullptr)->alive_);
}

void Loop::record_push(const Handle& handle, trace::PushFacts& facts) {
  facts.handle = handle.id();
  facts.by = Program::current_worker() ? 0 : running_handle_;
  const trace::Recorder::InLoop in_loop(*recorder_, number_in_recording_);
  recorder_->push(facts);
}

void Loop::record_yield(trace::TaskId task) {
  running_->id_ = recorder_->new_handle();
  recorder_->push_again(running_->id_, task, running_handle_);
}

std::shared_ptr<Handle> Loop::call_soon(Callback callback) {
  const char* label = callback.name;
  const auto handle = std::make_shared<CallbackHandle>(*this, std::move(callback));
  push(handle, {.why = trace::PushWhy::CallSoon, .label = label});
  return handle;
}

std::shared_ptr<Handle> Loop::call_soon_threadsafe(Callback callback) {
  const Held held(program_.selector());
  auto handle = call_soon(std::move(callback));
  program_.selector().wake();
  return handle;
}

std::shared_ptr<TimerHandle> Loop::call_later(Seconds delay, Callback callback) {
  return schedule(now() + to_time(delay), std::move(callback));
}

std::shared_ptr<TimerHandle> Loop::call_at(Seconds when, Callback callback) {
  return schedule(to_time(when), std::move(callback));
}

std::shared_ptr<TimerHandle> Loop::schedule(Time when, Callback callback) {
  check_open();
  const auto timer = std::make_shared<TimerHandle>(*this, when, std::move(callback));
  timers_.push(timer);
  const trace::TimerFacts facts{.handle = timer->id(),
                                .when = when,
                                .label = timer->callback().name,
                                .task = program_.current_task_id(),
                                .future = timer->callback().future};
  if (recorder()) {
    const trace::Recorder::InLoop in_loop(*recorder_, number_in_recording_);
    recorder()->timer_push(facts);
  }
  return timer;
}

void Loop::run_forever() { run_until_stopped("run_forever"); }

void Loop::check_can_run() const {
  check_open();
  if (program_.running_loop() == this) throw RuntimeError("This event loop is already running");
  if (program_.running_loop()) {
    throw RuntimeError("Cannot run the event loop while another loop is running");
  }
}

void Loop::run_until_stopped(const char* label) {
  check_can_run();
  const Running running(*this, label, is_stopping_);
  try {
    do {
      if (recorder() && recorder()->is_full()) throw RecordingFull();
      run_once();
    } while (!is_stopping_);
  } catch (const Exit&) {
    if (Handle* left = std::exchange(running_, nullptr)) {
      left_by_exits_.push_back(std::move(left->alive_));
    }
    throw;
  }
}

void Loop::run_new_task(const std::shared_ptr<TaskState>& task) {
  task->forgive_destruction();
  try {
    run_until_done(task);
  } catch (...) {
    if (task->is_done() && !task->is_cancelled()) task->exception();
    throw;
  }
}

void Loop::run_until_done(const std::shared_ptr<FutureState>& future) {
  check_can_run();
  // As _run_until_complete_cb: an Exit has stopped the loop already (L5).
  const DoneCallback stop_loop =
      DoneCallback::internal("_run_until_complete_cb", [](const AnyFuture& done) {
        if (!done.cancelled() && is_exit(done.exception())) return;
        done.state()->loop().stop();
      });
  refuse_other_loop(*future, *this);
  future->add_done_callback(stop_loop);
  const Removed at_exit{*future, stop_loop};
  run_until_stopped("run_until_complete");
  if (!future->is_done()) throw RuntimeError("Event loop stopped before Future completed.");
}

void Loop::close() {
  if (is_running()) throw RuntimeError("Cannot close a running event loop");
  if (is_closed_) return;
  if (recorder()) {
    const trace::Recorder::InLoop in_loop(*recorder_, number_in_recording_);
    recorder()->loop_close(ready_.size(), timers_.size());
  }
  is_closed_ = true;
  forget_handles();
}

void Loop::forget_handles() {
  is_closed_ = true;
  if (running_) let_go_of_running();
  while (!ready_.is_empty())
    const std::shared_ptr<Handle> forgotten = std::move(ready_.pop()->alive_);
  while (!timers_.is_empty())
    timers_.pop()->is_scheduled_ = false;
}

void Loop::refuse_when_closed() { throw RuntimeError("Event loop is closed"); }

void Loop::deadlock() {
  if (recorder()) {
    std::vector<trace::TaskId> pending;
    for (const auto& task : program_.pending_tasks(this))
      pending.push_back(task->id());
    recorder()->deadlock(pending);
  }
  throw Deadlock();
}

void Loop::call_exception_handler(const ErrorContext& context) {
  if (recorder()) recorder()->error(context.message, context.future, type_of(context.exception));
  if (!exception_handler_) return default_exception_handler(context);
  try {
    exception_handler_(context);
  } catch (const Exit&) {
    throw;
  } catch (...) {
    default_exception_handler(
        {"Unhandled error in exception handler", std::current_exception(), context.future});
  }
}

void Loop::default_exception_handler(const ErrorContext& context) const {
  if (recorder()) return;
  const Raised raised = context.exception ? describe(context.exception) : Raised();
  fmt::print(stderr, "{} {} {}\n", context.message, raised.type, raised.text);
}

}  // namespace engine
