// The scheduler: a FIFO of ready handles, a heap of timers, and one iteration over both.
// Rule: nothing is ever called from where it is scheduled; every callback runs from run_once (F1, L1).
#pragma once

#include <exception>
#include <functional>
#include <memory>
#include <string>

#include "engine/coro.h"
#include "engine/executor.h"
#include "engine/future.h"
#include "engine/generator_core.h"
#include "engine/handle.h"
#include "engine/program.h"
#include "engine/ring.h"
#include "engine/task.h"

namespace engine {

/// What the exception handler is told.
struct ErrorContext {
  std::string message;
  std::exception_ptr exception;
  trace::FutureRef future;
};

class Loop {
 public:
  /// In the current program.
  Loop();
  ~Loop();
  Loop(const Loop&) = delete;
  Loop& operator=(const Loop&) = delete;

  /// Runs `callback` in the next iteration. Throws RuntimeError when the loop is closed.
  std::shared_ptr<Handle> call_soon(Callback callback);
  /// The same from any thread, jobs' for one; ends the wait of a loop that has nothing to do.
  std::shared_ptr<Handle> call_soon_threadsafe(Callback callback);
  /// Runs `callback` once `delay` has passed; even 0 goes through the heap (T4).
  std::shared_ptr<TimerHandle> call_later(Seconds delay, Callback callback);
  std::shared_ptr<TimerHandle> call_at(Seconds when, Callback callback);
  Seconds time() const { return to_seconds(now()); }

  template <class T = None>
  Future<T> create_future(Site site = Site::current());
  /// Schedules the coroutine's first step (K1). A name given here does not use up a number.
  template <class T>
  Task<T> create_task(Coro<T> coro, std::string name = "", Site site = Site::current());
  Task<> create_task(Coro<> coro, std::string name = "", Site site = Site::current()) {
    return create_task<None>(std::move(coro), std::move(name), site);
  }

  /// Calls `function` in a pool, nullptr: the default one, and returns the future of its result.
  /// Throws RuntimeError after the pool's shutdown.
  template <class F, class... A>
  Future<JobResult<F, A...>> run_in_executor(const DefaultExecutor& executor, F function,
                                             A... args);
  template <class F, class... A>
  Future<JobResult<F, A...>> run_in_executor(const ChosenExecutor<ThreadPoolExecutor>& executor,
                                             F function, A... args);
  template <class F, class... A>
  Future<JobResult<F, A...>> run_in_executor(const ChosenExecutor<ProcessPoolExecutor>& executor,
                                             const ProcessFunction<F>& function, A... args);
  void set_default_executor(const ThreadPoolExecutor& executor) {
    default_executor_ = executor.state();
  }
  /// Waits until the default executor's jobs have ended; it takes no more.
  Coro<> shutdown_default_executor();

  /// Iterates until stop(). Throws what leaves a callback as an Exit (L5), and Deadlock.
  void run_forever();
  /// Returns the result or throws the exception, as Future::result.
  template <class T>
  T run_until_complete(Coro<T> coro, Site site = Site::current());
  None run_until_complete(Coro<> coro, Site site = Site::current()) {
    return run_until_complete<None>(std::move(coro), site);
  }
  template <class T>
  T run_until_complete(Future<T> future);
  /// Lets the current iteration finish, then run_forever returns (L4).
  void stop() { is_stopping_ = true; }
  /// Forgets what is ready or scheduled. Does nothing when already closed.
  void close();
  bool is_running() const { return program_.running_loop() == this; }
  bool is_closed() const { return is_closed_; }

  using ExceptionHandler = std::function<void(const ErrorContext&)>;
  /// nullptr: the default one.
  void set_exception_handler(ExceptionHandler handler) { exception_handler_ = std::move(handler); }
  /// Empty: the default one.
  const ExceptionHandler& get_exception_handler() const { return exception_handler_; }
  /// Writes to standard error, unless the program is recorded.
  void default_exception_handler(const ErrorContext& context) const;
  /// Records the error and calls the handler; what the handler throws is dropped, but for an Exit.
  void call_exception_handler(const ErrorContext& context);

  // For the parts of the engine.
  Program& program() const { return program_; }
  std::uint64_t number() const { return number_; }
  std::uint16_t number_in_recording() const { return number_in_recording_; }
  trace::Recorder* recorder() const { return recorder_; }
  Time now() const { return program_.selector().now(); }
  const std::shared_ptr<AsyncGenerators>& async_generators() const { return async_generators_; }
  TaskState* current_task() const { return current_task_; }
  void set_current_task(TaskState* task) { current_task_ = task; }
  /// Appends to the ready queue and records the push; `facts.handle` and `facts.by` are filled in.
  void push(std::shared_ptr<Handle> handle, trace::PushFacts facts);
  void check_open() const {
    if (is_closed_) [[unlikely]]
      refuse_when_closed();
  }
  void timer_cancelled() { ++cancelled_timers_; }
  /// run_until_complete without the result.
  void run_until_done(const std::shared_ptr<FutureState>& future);
  /// The same for a task of its own making, whose exception nobody else could retrieve.
  void run_new_task(const std::shared_ptr<TaskState>& task);
  /// Appends the handle that runs once more, as the step of `task` after a bare yield.
  void push_running(trace::TaskId task);
  /// Tells the exception handler what a callback threw.
  void report_callback(std::exception_ptr error);
  /// Closes it and lets go of all that it holds; what is left refuses whoever comes late.
  void retire();
  void set_running_handle(trace::HandleId handle) { running_handle_ = handle; }
  /// run_in_executor without the types.
  std::shared_ptr<FutureState> submit(const ExecutorChoice& executor, const char* label,
                                      Job::Call call, std::optional<RemoteCall> remote = {});

 private:
  void run_once();
  void run_ready(std::size_t last);
  void run_ready_recorded(std::size_t last);
  Handle& pop_ready();
  [[noreturn]] static void refuse_when_closed();
  void record_push(const Handle& handle, trace::PushFacts& facts);
  void record_yield(trace::TaskId task);
  void drop_cancelled_timers();
  /// The handle that ran last lives no longer than that, unless it is ready again.
  void let_go_of_running();
  std::shared_ptr<TimerHandle> schedule(Time when, Callback callback);
  void forget_handles();
  trace::Poll poll(std::optional<Time> timeout) const;
  /// Throws RuntimeError when it is closed, or when a loop runs already.
  void check_can_run() const;
  void run_until_stopped(const char* label);
  ExecutorState& default_executor();
  static Coro<> shut_down_executor_of(Loop* loop, Qualname);
  [[noreturn]] void deadlock();

  Program& program_;
  trace::Recorder* const recorder_;  // null: nobody is told
  const std::uint64_t number_;
  Ring<Handle*> ready_;        // the first runs first
  Handle* running_ = nullptr;  // lives until the next one runs; null: ready again
  // As the traceback of an Exit keeps the handle it left: its task dies no sooner than the loop.
  std::vector<std::shared_ptr<Handle>> left_by_exits_;
  TimerHeap timers_;
  // null: retired
  std::shared_ptr<AsyncGenerators> async_generators_ = std::make_shared<AsyncGenerators>(*this);
  std::size_t cancelled_timers_ = 0;  // of those in the heap
  TaskState* current_task_ = nullptr;
  trace::HandleId running_handle_ = 0;
  const std::uint16_t number_in_recording_;
  bool is_stopping_ = false;
  bool is_closed_ = false;
  ExceptionHandler exception_handler_;
  std::shared_ptr<ExecutorState> default_executor_;  // from the first job on
  bool is_default_executor_shut_down_ = false;
};

inline void Loop::push(std::shared_ptr<Handle> handle, trace::PushFacts facts) {
  check_open();
  if (recorder_) record_push(*handle, facts);
  Handle& pushed = *handle;
  pushed.alive_ = std::move(handle);
  ready_.push(&pushed);
}

inline void Loop::push_running(trace::TaskId task) {
  if (recorder_) record_yield(task);
  ready_.push(std::exchange(running_, nullptr));
}

inline void Handle::renew() {
  is_cancelled_ = false;
  if (trace::Recorder* told = loop_->recorder()) id_ = told->new_handle();
}

template <class T>
Future<T> Loop::create_future(Site site) {
  return Future<T>(FutureState::make(*this, site));
}

template <class T>
Task<T> Loop::create_task(Coro<T> coro, std::string name, Site site) {
  return Task<T>(TaskState::make(*this, std::move(coro).release(), {std::move(name), site}));
}

template <class F, class... A>
Future<JobResult<F, A...>> Loop::run_in_executor(const DefaultExecutor& executor, F function,
                                                 A... args) {
  const char* name = job_name(function);
  return Future<JobResult<F, A...>>(
      submit(executor, name, job_call(std::move(function), std::move(args)...)));
}

template <class F, class... A>
Future<JobResult<F, A...>> Loop::run_in_executor(const ChosenExecutor<ThreadPoolExecutor>& executor,
                                                 F function, A... args) {
  const char* name = job_name(function);
  return Future<JobResult<F, A...>>(
      submit(executor, name, job_call(std::move(function), std::move(args)...)));
}

template <class F, class... A>
Future<JobResult<F, A...>> Loop::run_in_executor(
    const ChosenExecutor<ProcessPoolExecutor>& executor, const ProcessFunction<F>& function,
    A... args) {
  RemoteCall remote = function.remote_call(args...);
  return Future<JobResult<F, A...>>(
      submit(executor, function.name(), job_call(function, std::move(args)...), std::move(remote)));
}

template <class T>
T Loop::run_until_complete(Coro<T> coro, Site site) {
  check_can_run();
  const Task<T> task = create_task(std::move(coro), "", site);
  run_new_task(task.state());
  return task.result();
}

template <class T>
T Loop::run_until_complete(Future<T> future) {
  run_until_done(future.state());
  return future.result();
}

}  // namespace engine
