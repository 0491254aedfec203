// A TaskGroup's tasks, errors and phases, as asyncio's taskgroups.py of 3.11.7.
// Rule: an abort cancels the tasks in the order of their creation (S1), then the parent, once.
#include "engine/task_group.h"

#include <algorithm>
#include <vector>

#include "engine/exception_group.h"
#include "engine/loop.h"
#include "engine/waiter.h"

namespace engine {

struct TaskGroupState : std::enable_shared_from_this<TaskGroupState> {
  void enter(Site called_at);
  void check_open() const;
  void add(std::shared_ptr<TaskState> task);
  /// The first half of __aexit__: what the block's end means for the tasks.
  void begin_exit(const std::exception_ptr& error);
  std::shared_ptr<Waiter> wait_for_tasks();
  /// The parent was cancelled while it waited.
  void cancelled(std::exception_ptr error);
  /// The last half of __aexit__. Throws what the block raises.
  void end_exit(const std::exception_ptr& error);

  std::vector<std::shared_ptr<FutureState>> tasks;  // not done, in the order of creation
  std::shared_ptr<Waiter> on_completed;

 private:
  void abort();
  void task_done(const std::shared_ptr<FutureState>& task);
  void failed(const std::shared_ptr<FutureState>& task, const std::exception_ptr& error);
  std::string shown() const;

  bool is_entered_ = false;
  bool is_exiting_ = false;
  bool is_aborting_ = false;
  bool is_parent_cancel_requested_ = false;
  std::shared_ptr<TaskState> parent_;
  Exceptions errors_;
  std::exception_ptr base_error_;              // the first exit of a task or of the block
  std::exception_ptr propagate_cancellation_;  // a CancelledError that is not the group's own
  Site site_;
};

namespace {

bool is_base_error(const std::exception_ptr& error) {
  return is_a<KeyboardInterrupt>(error) || is_a<SystemExit>(error);
}

}  // namespace

// As TaskGroup.__repr__.
std::string TaskGroupState::shown() const {
  std::string text = "<TaskGroup";
  if (!tasks.empty()) text += " tasks=" + std::to_string(tasks.size());
  if (!errors_.empty()) text += " errors=" + std::to_string(errors_.size());
  if (is_aborting_) return text + " cancelling>";
  return text + (is_entered_ ? " entered>" : ">");
}

void TaskGroupState::enter(Site called_at) {
  if (is_entered_) throw RuntimeError("TaskGroup " + shown() + " has already been entered");
  TaskState* parent = get_running_loop().current_task();
  if (!parent) throw RuntimeError("TaskGroup " + shown() + " cannot determine the parent task");
  parent_ = std::static_pointer_cast<TaskState>(parent->shared_from_this());
  site_ = called_at;
  is_entered_ = true;
}

void TaskGroupState::check_open() const {
  if (!is_entered_) throw RuntimeError("TaskGroup " + shown() + " has not been entered");
  if (is_exiting_ && tasks.empty()) throw RuntimeError("TaskGroup " + shown() + " is finished");
  if (is_aborting_) throw RuntimeError("TaskGroup " + shown() + " is shutting down");
}

void TaskGroupState::add(std::shared_ptr<TaskState> task) {
  task->add_done_callback(DoneCallback::internal(
      "TaskGroup._on_task_done",
      [self = shared_from_this()](const AnyFuture& done) { self->task_done(done.state()); }));
  tasks.push_back(std::move(task));
}

void TaskGroupState::begin_exit(const std::exception_ptr& error) {
  is_exiting_ = true;
  if (error && is_base_error(error) && !base_error_) base_error_ = error;
  if (is_cancelled_error(error)) propagate_cancellation_ = error;
  if (is_parent_cancel_requested_ && parent_->uncancel() == 0) propagate_cancellation_ = nullptr;
  if (error && !is_aborting_) abort();
}

std::shared_ptr<Waiter> TaskGroupState::wait_for_tasks() {
  on_completed = Waiter::make(get_running_loop(), site_);
  on_completed->stands_for([this](trace::Wait& wait) {
    wait.on = trace::WaitOn::TaskGroup;
    describe_targets(wait, tasks);
  });
  return on_completed;
}

void TaskGroupState::cancelled(std::exception_ptr error) {
  if (is_aborting_) return;
  propagate_cancellation_ = std::move(error);
  abort();
}

void TaskGroupState::end_exit(const std::exception_ptr& error) {
  const std::shared_ptr<TaskState> parent = std::exchange(parent_, nullptr);
  if (base_error_) std::rethrow_exception(base_error_);
  if (propagate_cancellation_ && errors_.empty()) std::rethrow_exception(propagate_cancellation_);
  if (error && !is_cancelled_error(error)) errors_.push_back(error);
  if (errors_.empty()) return;
  std::rethrow_exception(
      make_exception_group("unhandled errors in a TaskGroup", std::exchange(errors_, {})));
}

void TaskGroupState::abort() {
  is_aborting_ = true;
  for (const auto& task : std::vector(tasks))
    if (!task->is_done()) task->cancel_saying(nullptr, site_);
}

// As TaskGroup._on_task_done.
void TaskGroupState::task_done(const std::shared_ptr<FutureState>& task) {
  std::erase(tasks, task);
  if (on_completed && tasks.empty()) on_completed->release();
  if (task->is_cancelled()) return;
  if (const std::exception_ptr error = task->exception()) failed(task, error);
}

void TaskGroupState::failed(const std::shared_ptr<FutureState>& task,
                            const std::exception_ptr& error) {
  errors_.push_back(error);
  if (is_base_error(error) && !base_error_) base_error_ = error;
  if (!parent_ || parent_->is_done()) {
    return get_running_loop().call_exception_handler(
        {"Task has errored out but its parent task is already completed", error, task->ref()});
  }
  if (!is_aborting_ && !is_parent_cancel_requested_) {
    abort();
    is_parent_cancel_requested_ = true;
    parent_->cancel_saying(nullptr, {});
  }
}

void TaskGroup::check_open() const { state_->check_open(); }
void TaskGroup::add(std::shared_ptr<TaskState> task) const { state_->add(std::move(task)); }

namespace {

Coro<> enter(std::shared_ptr<TaskGroupState> group, Site site) {
  group->enter(site);
  co_return;
}

// As TaskGroup.__aexit__.
Coro<bool> exit(std::shared_ptr<TaskGroupState> group, std::exception_ptr error) {
  group->begin_exit(error);
  while (!group->tasks.empty()) {
    const auto on_completed = group->wait_for_tasks();
    try {
      co_await on_completed->future();
    } catch (const CancelledError&) {
      group->cancelled(std::current_exception());
    }
    group->on_completed.reset();
  }
  group->end_exit(error);
  co_return false;
}

}  // namespace

TaskGroup::TaskGroup() : state_(std::make_shared<TaskGroupState>()) {}
Coro<> TaskGroup::enter(Site site) const { return engine::enter(state_, site); }
Coro<bool> TaskGroup::exit(std::exception_ptr error) const {
  return engine::exit(state_, std::move(error));
}

}  // namespace engine
