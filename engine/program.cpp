// The list of live futures in the order of creation, and what the program's end does to it.
// Rule: a future leaves the list as it is destroyed, so that the list never dangles.
#include "engine/program.h"

#include <ranges>

#include "engine/errors.h"
#include "engine/future.h"
#include "engine/loop.h"
#include "engine/task.h"
#include "engine/virtual_selector.h"

namespace engine {

namespace {

struct Place {
  Program* program = nullptr;
  Worker* worker = nullptr;  // null: not in a job
};
thread_local Place here;

}  // namespace

Program::Program(ProgramOptions options)
    : selector_(options.selector ? std::move(options.selector)
                                 : std::make_unique<VirtualSelector>()),
      recorder_(options.recorder),
      ties_(options.ties),
      set_(std::move(options.set)),
      outer_(here.program) {
  here.program = this;
  if (recorder_) recorder_->start_clock(*selector_);
}

Program::~Program() {
  end();
  for (FutureState* future = first_; future; future = future->next_) {
    future->loop_ = nullptr;
    future->program_ = nullptr;
  }
  closed_loops_.clear();
  if (recorder_) recorder_->stop_clock();
  selector_.reset();
  here.program = outer_;
}

Program& Program::current() {
  if (!here.program) throw RuntimeError("no program is running in this thread");
  return *here.program;
}

Program* Program::current_or_null() { return here.program; }

Worker* Program::current_worker() { return here.worker; }

Program::InWorker::InWorker(Program& program, Worker& worker) { here = {&program, &worker}; }
Program::InWorker::~InWorker() { here = {}; }

std::optional<double> Program::set_value(std::string_view name) const {
  for (const auto& [set_name, value] : set_ | std::views::reverse) {
    if (set_name == name) return value;
  }
  return std::nullopt;
}

TaskState* Program::current_task() const {
  return running_loop_ && !here.worker ? running_loop_->current_task() : nullptr;
}

Jobs& Program::jobs() {
  has_jobs_ = true;
  return selector_->jobs();
}

trace::Who Program::who() const {
  return here.worker ? trace::Who{.job = here.worker->job()} : trace::Who{current_task_id()};
}

trace::TaskId Program::current_task_id() const {
  const TaskState* task = current_task();
  return task ? task->id() : 0;
}

std::string Program::next_task_name() { return "Task-" + std::to_string(++task_names_); }

void Program::end() {
  if (has_jobs_) selector_->jobs().drain();
  // As CPython's collector: one after the other, and what dies meanwhile had its turn.
  std::vector<std::weak_ptr<FutureState>> left;
  for (FutureState* future = first_; future; future = future->next_)
    left.push_back(future->weak_from_this());
  for (const auto& future : left) {
    const auto alive = future.lock();
    if (alive && alive->is_task() && !alive->is_done()) {
      static_cast<TaskState&>(*alive).collect();
    } else if (alive) {
      alive->report_unretrieved();
    }
  }
  // What is left waits for each other in a ring; let go of it one by one.
  for (const auto& future : left) {
    if (const auto alive = future.lock()) alive->forget_subscribers();
  }
  if (recorder_) output_.end_lines(*recorder_, 0);
}

void Program::enlist(FutureState& future) {
  future.previous_ = last_;
  (last_ ? last_->next_ : first_) = &future;
  last_ = &future;
}

void Program::delist(FutureState& future) {
  (future.previous_ ? future.previous_->next_ : first_) = future.next_;
  (future.next_ ? future.next_->previous_ : last_) = future.previous_;
}

std::vector<std::shared_ptr<TaskState>> Program::pending_tasks(const Loop* loop) const {
  std::vector<std::shared_ptr<TaskState>> tasks;
  for (FutureState* future = first_; future; future = future->next_) {
    if (!future->is_task() || future->is_done() || (loop && future->loop_ != loop)) continue;
    if (auto alive = future->weak_from_this().lock()) {
      tasks.push_back(std::static_pointer_cast<TaskState>(std::move(alive)));
    }
  }
  return tasks;
}

void Program::keep(std::unique_ptr<Loop> closed) {
  closed->retire();
  closed_loops_.push_back(std::move(closed));
}

void Program::forget_loop(const Loop& loop) {
  for (FutureState* future = first_; future; future = future->next_) {
    if (future->loop_ == &loop) future->loop_ = nullptr;
  }
}

Loop& get_running_loop() {
  Program* program = Program::current_or_null();
  const bool has_one = program && program->running_loop() && !Program::current_worker();
  if (!has_one) throw RuntimeError("no running event loop");
  return *program->running_loop();
}

}  // namespace engine
