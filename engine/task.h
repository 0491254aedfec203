// A future that drives a coroutine by steps.
// Rule: a step runs from the ready queue only, and each ends in one of K3's ways.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/coro.h"
#include "engine/future.h"
#include "engine/handle.h"

namespace engine {

class TaskState;

/// What a task is made with besides its coroutine.
struct TaskOptions {
  std::string name = {};  // empty: "Task-N", using up a number
  Site site = {};
  /// One of the engine's own, which schedules leave out.
  bool is_internal = false;
};

/// The next step of a task: its first, one after a bare yield, one with an error of the loop's own, or
/// one because a future is done. A task has one at most in the ready queue, so it lives in the task.
class StepHandle final : public Handle {
 public:
  StepHandle(Loop& loop, TaskState& task) : Handle(loop, Handle::Kind::Step), task_(task) {}
  void prepare(std::exception_ptr error);
  /// The future that the task waits for is done.
  void prepare_wakeup();
  bool has_error() const { return why_ == Why::Error; }

 private:
  friend class Loop;
  friend class TaskState;
  template <class H>
  friend void run_between_records(H& handle, Loop& loop, trace::Recorder& told);
  void call(Loop& on);
  void call_otherwise();
  void call_wakeup();
  void record_run(trace::Recorder& recorder) const;
  void record_outcome(trace::Recorder& recorder) const;

  enum class Why : std::uint8_t { Plain, Wakeup, Error };
  Why why_ = Why::Plain;
  TaskState& task_;
  std::exception_ptr error_;
};

/// The shared part of a task. Not for programs: they hold a Task<T>.
class TaskState final : public FutureState {
 public:
  /// Schedules the first step (K1).
  static std::shared_ptr<TaskState> make(Loop& loop, OwnedFrame frame, TaskOptions options);
  /// A pending task that is destroyed is an error, and its coroutine cleans up.
  ~TaskState() override;

  trace::TaskId id() const { return id_; }
  const std::string& name() const { return name_; }
  void set_name(std::string name);
  const char* coroutine_name() const { return coroutine_name_; }
  /// Asks for a CancelledError at the await (K5). What it says is kept only if the task raises it
  /// itself, not if the error comes from what it waits for.
  bool cancel(CancelMessage message, Site site) override;
  /// Throws RuntimeError: only its coroutine can end it.
  void set_result(std::unique_ptr<Box> value) override;
  /// The same.
  void set_exception(std::exception_ptr error) override;
  /// Takes one request back and returns how many are left; the error may come all the same (K6).
  std::uint32_t uncancel();
  std::uint32_t cancelling() const { return cancel_requests_; }
  /// As `task._log_destroy_pending = False`: its end is somebody else's business.
  void forgive_destruction() { is_destruction_an_error_ = false; }

  /// Resumes the coroutine, throwing `error` into it if there is one (K2, K3).
  void step(std::exception_ptr error);
  /// The same without an error, in the loop it belongs to: most steps.
  void step(Loop& on);
  /// A step because `future` is done (K4).
  void wakeup(FutureState& future);
  /// As the garbage collector does with a pending task: its coroutine cleans up, then the loss is
  /// reported. Others may still refer to the task.
  void collect();

  trace::FutureRef ref() const override { return trace::FutureRef::of_task(id_); }
  void describe_wait(trace::Wait& wait) const override;
  const char* class_name() const override { return "Task"; }
  bool is_task() const override { return true; }

  /// Pushes the step that `future`, which is done, wakes it with.
  void call_soon_wakeup(const FutureState& future);

 private:
  friend class StepHandle;
  template <class>
  friend class free_list::Allocator;
  TaskState(Loop& loop, OwnedFrame frame, TaskOptions options);

  std::shared_ptr<TaskState> self();
  void report_destruction();
  void call_soon_step(std::exception_ptr error, trace::PushWhy why);
  /// `future` is what wakes it, if anything does. An objection of the loop's is a resume, as a
  /// recorded CPython cannot tell it from one.
  void record_run(trace::Recorder& recorder, trace::HandleId handle,
                  const FutureState* future) const;
  void record_outcome(trace::Recorder& recorder) const;
  /// It pushed itself again and waits for nothing.
  bool is_between_bare_yields() const {
    return !is_done() && !waits_for_ && !next_step_.has_error();
  }
  /// Nothing to throw, and a coroutine that has begun and not ended.
  bool is_plain_step() const {
    return !must_cancel_ && stack_.innermost && !stack_.thrown_for_none;
  }
  void resume(std::exception_ptr error);
  void start(std::exception_ptr error);
  /// After the coroutine gave the thread back.
  void stopped(Loop& on);
  void finish();
  void finish_raised(std::exception_ptr error);
  void wait();
  std::exception_ptr objection_to(const FutureState& future) const;

  bool is_destruction_an_error_ = true;
  std::shared_ptr<FutureState> waits_for_;  // null: ready, running or done
  // What each step touches, from the second half of the handle on, lies in one line of the cache.
  StepHandle next_step_;
  bool must_cancel_ = false;  // the next step throws CancelledError
  trace::TaskId id_ = 0;
  Stack stack_;
  OwnedFrame frame_;  // none once it ended
  std::string name_;
  const char* coroutine_name_;
  std::uint32_t cancel_requests_ = 0;
};

/// What every task can do, whatever its coroutine returns.
class TaskControls {
 public:
  explicit TaskControls(TaskState& task) : task_(&task) {}
  const std::string& get_name() const { return task_->name(); }
  void set_name(std::string name) const { task_->set_name(std::move(name)); }
  std::uint32_t cancelling() const { return task_->cancelling(); }
  std::uint32_t uncancel() const { return task_->uncancel(); }

 private:
  TaskState* task_;  // kept alive by the future beside it
};

/// A copyable reference to a task whose coroutine returns T.
template <class T = None>
class Task : public Future<T>, public TaskControls {
 public:
  explicit Task(const std::shared_ptr<TaskState>& task) : Future<T>(task), TaskControls(*task) {}
  std::shared_ptr<TaskState> state() const {
    return std::static_pointer_cast<TaskState>(Future<T>::state());
  }
  // As Task.set_result and Task.set_exception, which raise RuntimeError.
  void set_result(T value = T()) const = delete;
  template <class E>
  void set_exception(E error) const = delete;
};

/// A copyable reference to a task of any type.
class AnyTask : public AnyFuture, public TaskControls {
 public:
  explicit AnyTask(const std::shared_ptr<TaskState>& task) : AnyFuture(task), TaskControls(*task) {}
};

/// As asyncio.create_task: in the running loop. A name given here uses a number up all the same.
template <class T>
Task<T> create_task(Coro<T> coro, Site site = Site::current());
template <class T>
Task<T> create_task(Coro<T> coro, std::string name, Site site = Site::current());
// Not templates, so that they take what becomes a coroutine as well: sleep.
Task<> create_task(Coro<> coro, Site site = Site::current());
Task<> create_task(Coro<> coro, std::string name, Site site = Site::current());
std::shared_ptr<TaskState> create_task_in_running_loop(OwnedFrame frame, Site site);

/// The task whose step runs. Throws RuntimeError when no loop runs or a plain callback does.
AnyTask current_task();
/// The running loop's tasks that are not done, in the order of creation (rule S1).
std::vector<AnyTask> all_tasks();

template <class T>
Task<T> create_task(Coro<T> coro, Site site) {
  return Task<T>(create_task_in_running_loop(std::move(coro).release(), site));
}

template <class T>
Task<T> create_task(Coro<T> coro, std::string name, Site site) {
  const Task<T> task = create_task(std::move(coro), site);
  task.set_name(std::move(name));
  return task;
}

inline Task<> create_task(Coro<> coro, Site site) {
  return create_task<None>(std::move(coro), site);
}

inline Task<> create_task(Coro<> coro, std::string name, Site site) {
  return create_task<None>(std::move(coro), std::move(name), site);
}

}  // namespace engine
