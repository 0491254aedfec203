// A task's step, wakeup, wait and end, as asyncio's Task.__step.
// Rule: every step ends in one of four ways: result, exception, cancelled, waiting.
#include "engine/task.h"

#include <fmt/format.h>

#include "engine/loop.h"
#include "engine/program.h"
#include "engine/recording.h"
#include "engine/step.h"

namespace engine {

std::shared_ptr<TaskState> TaskState::make(Loop& loop, OwnedFrame frame, TaskOptions options) {
  const bool is_used = !frame || frame->is_ended();
  if (is_used) throw RuntimeError("cannot reuse already awaited coroutine");
  loop.check_open();
  const Site site = options.site;
  const bool is_internal = options.is_internal;
  const auto task = std::allocate_shared<TaskState>(free_list::Allocator<TaskState>(), loop,
                                                    std::move(frame), std::move(options));
  if (trace::Recorder* recorder = loop.recorder()) {
    recorder->task_new({.task = task->id_,
                        .name = task->name_,
                        .coro = task->coroutine_name_,
                        .args = task->frame_->arguments(),
                        .parent = loop.program().current_task_id(),
                        .site = record_site(*recorder, site),
                        .is_internal = is_internal});
  }
  task->call_soon_step(nullptr, trace::PushWhy::CreateTask);
  return task;
}

TaskState::TaskState(Loop& loop, OwnedFrame frame, TaskOptions options)
    : FutureState(loop),
      next_step_(loop, *this),
      frame_(std::move(frame)),
      name_(options.name.empty() ? loop.program().next_task_name() : std::move(options.name)),
      coroutine_name_(frame_->function()) {
  if (trace::Recorder* recorder = loop.recorder()) id_ = recorder->new_task();
}

// As Task.__del__: the loss is reported, then the coroutine cleans up.
TaskState::~TaskState() {
  if (!is_done() && frame_) {
    report_destruction();
    frame_.reset();
  }
  report_unretrieved();
}

void TaskState::report_destruction() {
  if (is_destruction_an_error_) report("Task was destroyed but it is pending!", nullptr);
}

void TaskState::collect() {
  if (is_done() || !frame_) return;
  frame_.reset();
  report_destruction();
  waits_for_.reset();
}

std::shared_ptr<TaskState> TaskState::self() {
  return std::static_pointer_cast<TaskState>(shared_from_this());
}

void TaskState::set_name(std::string name) {
  name_ = std::move(name);
  if (recorder()) recorder()->task_name(id_, name_);
}

bool TaskState::cancel(CancelMessage message, Site site) {
  if (trace::Recorder* told = recorder()) {
    const trace::TaskId by = loop().program().current_task_id();
    told->task_cancel(id_, by, is_done(), record_site(*told, site));
  }
  mark_retrieved();
  if (is_done()) return false;
  ++cancel_requests_;
  if (waits_for_ && waits_for_->cancel_saying(message, site)) return true;
  must_cancel_ = true;
  say_as_cancelled(std::move(message));
  return true;
}

void TaskState::set_result(std::unique_ptr<Box>) {
  throw RuntimeError("Task does not support set_result operation");
}

void TaskState::set_exception(std::exception_ptr) {
  throw RuntimeError("Task does not support set_exception operation");
}

std::uint32_t TaskState::uncancel() {
  if (cancel_requests_ > 0) --cancel_requests_;
  if (recorder()) recorder()->task_uncancel(id_, cancel_requests_);
  return cancel_requests_;
}

void TaskState::call_soon_step(std::exception_ptr error, trace::PushWhy why) {
  next_step_.prepare(std::move(error));
  loop().push({self(), &next_step_}, {.why = why, .task = id_});
}

void TaskState::call_soon_wakeup(const FutureState& future) {
  const trace::PushFacts facts{
      .why = trace::PushWhy::FutureDone, .task = id_, .future = future.ref()};
  next_step_.prepare_wakeup();
  loop().push({self(), &next_step_}, facts);
}

// As Task.__step (K2).
void TaskState::step(std::exception_ptr error) {
  if (is_done()) throw InvalidStateError(name_ + ": step after its end");
  if (must_cancel_) {
    if (!is_cancelled_error(error)) error = make_cancelled_error();
    must_cancel_ = false;
  }
  waits_for_.reset();
  Loop& on = loop();
  const Entered entered(on, *this);
  resume(std::move(error));
  stopped(on);
}

void TaskState::stopped(Loop& on) {
  if (!stack_.innermost) return finish();
  if (!stack_.wants) return on.push_running(id_);
  wait();
}

// As Task.__wakeup (K4).
void TaskState::wakeup(FutureState& future) {
  std::exception_ptr error;
  try {
    future.result();
  } catch (...) {
    error = std::current_exception();
  }
  waits_for_.reset();
  if (error) return step(std::move(error));
  step(loop());
}

void TaskState::resume(std::exception_ptr error) {
  if (!stack_.innermost) return start(std::move(error));
  const bool is_throwing = error != nullptr;
  if (is_throwing) [[unlikely]] {
    stack_.is_throwing = true;
    ++stack_.throws;
  }
  if (!error) error = std::exchange(stack_.thrown_for_none, nullptr);
  stack_.thrown = std::move(error);
  stack_.innermost->resume();
  if (is_throwing) [[unlikely]]
    stack_.is_throwing = false;
}

void TaskState::start(std::exception_ptr error) {
  if (error && !frame_->is_generator_method()) {
    return frame_->end_unstarted(stack_, std::move(error));
  }
  stack_.thrown = std::move(error);
  frame_->start(stack_);
}

void TaskState::finish() {
  const std::exception_ptr error = frame_->error();
  std::unique_ptr<Box> value = error || must_cancel_ ? nullptr : frame_->take_box();
  frame_.reset();
  if (error) return finish_raised(error);
  if (!must_cancel_) return finish_with_value(std::move(value));
  must_cancel_ = false;
  finish_cancelled();
}

void TaskState::finish_raised(std::exception_ptr error) {
  if (is_cancelled_error(error)) {
    say_as_cancelled(nullptr);
    return finish_cancelled(std::move(error));
  }
  finish_with_error(error);
  if (is_exit(error)) std::rethrow_exception(error);
}

void TaskState::wait() {
  const std::shared_ptr<FutureState> wanted = std::exchange(stack_.wants, nullptr);
  if (std::exception_ptr objection = objection_to(*wanted)) {
    wanted->mark_refused();
    return call_soon_step(std::move(objection), trace::PushWhy::Error);
  }
  waits_for_ = wanted;
  wanted->add_wakeup(self());
  if (must_cancel_ && wanted->cancel_saying(cancel_message(), {})) must_cancel_ = false;
}

/// What CPython answers to a yield it cannot use.
std::exception_ptr TaskState::objection_to(const FutureState& future) const {
  if (&future == this) {
    return std::make_exception_ptr(RuntimeError("Task cannot await on itself: " + name_));
  }
  if (future.loop_or_null() == loop_or_null()) return nullptr;
  return std::make_exception_ptr(
      RuntimeError(name_ + " got a future attached to a different loop"));
}

void TaskState::describe_wait(trace::Wait& wait) const {
  wait.on = trace::WaitOn::Task;
  wait.target = ref();
}

void TaskState::record_run(trace::Recorder& recorder, trace::HandleId handle,
                           const FutureState* future) const {
  using trace::RunHow;
  const bool is_cancelled = must_cancel_ || (future && future->is_cancelled());
  if (is_cancelled) return recorder.run_step(handle, id_, RunHow::Cancel);
  if (future && future->raised()) {
    const std::string type = describe(future->raised()).type;
    if (type == "CancelledError") return recorder.run_step(handle, id_, RunHow::Cancel);
    return recorder.run_step_throwing(handle, id_, type);
  }
  recorder.run_step(handle, id_, stack_.innermost ? RunHow::Resume : RunHow::First);
}

void TaskState::record_outcome(trace::Recorder& recorder) const {
  using trace::DoneHow;
  if (is_cancelled()) return recorder.task_done(id_, DoneHow::Cancelled, "", "");
  if (is_done()) {
    if (!raised()) return recorder.task_done(id_, DoneHow::Result, "", value_text());
    const Raised error = describe(raised());
    return recorder.task_done(id_, DoneHow::Exception, error.type, error.text);
  }
  trace::Wait wait;
  wait.on = stack_.note.on;
  wait.object = stack_.note.object;
  if (wait.on == trace::WaitOn::Sleep) wait.seconds = stack_.note.seconds;
  if (wait.on == trace::WaitOn::Future && waits_for_) waits_for_->describe_wait(wait);
  if (waits_for_) {
    if (const trace::Wait* shown = stack_.innermost->shown_wait()) wait = *shown;
    wait.fut = waits_for_->ref();
  } else {
    wait.on = trace::WaitOn::Yield;  // a wait the loop objected to
  }
  recorder.task_suspend(id_, wait, stack_.innermost->record_place(recorder));
}

void StepHandle::prepare(std::exception_ptr error) {
  renew();
  why_ = error ? Why::Error : Why::Plain;
  error_ = std::move(error);
}

void StepHandle::prepare_wakeup() {
  renew();
  why_ = Why::Wakeup;
}

void StepHandle::call_otherwise() {
  const bool is_wakeup = std::exchange(why_, Why::Plain) == Why::Wakeup;
  if (is_wakeup) return call_wakeup();
  task_.step(std::exchange(error_, nullptr));
}

/// The future lives as long as the step, as it does in the arguments of CPython's handle.
void StepHandle::call_wakeup() {
  const std::shared_ptr<FutureState> future = task_.waits_for_;
  task_.wakeup(*future);
}

std::shared_ptr<TaskState> create_task_in_running_loop(OwnedFrame frame, Site site) {
  return TaskState::make(get_running_loop(), std::move(frame), {"", site});
}

AnyTask current_task() {
  TaskState* task = get_running_loop().current_task();
  if (!task) throw RuntimeError("no task is running");
  return AnyTask(std::static_pointer_cast<TaskState>(task->shared_from_this()));
}

std::vector<AnyTask> all_tasks() {
  std::vector<AnyTask> tasks;
  Loop& loop = get_running_loop();
  for (const auto& task : loop.program().pending_tasks(&loop))
    tasks.emplace_back(task);
  return tasks;
}

}  // namespace engine
