// Handing jobs to threads as concurrent.futures does.
// Rule: jobs begin first in, first out; a thread is started only when none is idle.
#include "engine/thread_pool.h"

#include <utility>

#include "engine/errors.h"
#include "engine/program.h"
#include "engine/recording.h"
#include "engine/thread_worker.h"

namespace engine {

namespace {

/// How long the loop's thread looks away from a Ctrl-C, and from a pool's end, while it waits for it.
constexpr Time Patience = 2'000'000;

}  // namespace

ThreadPool::ThreadPool(InterpreterLock& lock, PoolOptions options)
    : lock_(lock), options_(options) {}

ThreadPool::~ThreadPool() { leave(); }

void ThreadPool::submit(std::shared_ptr<Job> job) {
  if (is_leaving_) throw RuntimeError("cannot schedule new futures after interpreter shutdown");
  if (is_broken_) {
    throw BrokenProcessPool(
        "A child process terminated abruptly, the process pool is not usable anymore");
  }
  queue_.push_back(std::move(job));
  if (queue_.size() > idle_ && workers_.size() < options_.workers) {
    workers_.push_back(std::make_unique<ThreadWorker>(*this));
  }
  has_job_.notify_one();
}

void ThreadPool::breaks() {
  const std::lock_guard held(lock_);
  if (std::exchange(is_broken_, true)) return;
  for (const auto& worker : workers_)
    worker->leave();
  for (const auto& job : std::exchange(queue_, {})) {
    if (job->begin()) job->finish({nullptr, broken_process_pool()});
  }
}

std::shared_ptr<Job> ThreadPool::next() {
  ++idle_;
  has_job_.wait(lock_, [this] { return !queue_.empty() || is_leaving_; });
  --idle_;
  if (queue_.empty()) return nullptr;
  ++busy_;
  std::shared_ptr<Job> job = std::move(queue_.front());
  queue_.pop_front();
  return job;
}

void ThreadPool::ended() {
  --busy_;
  has_ended_.notify_all();
  if (is_busy()) return;
  if (const auto told = std::exchange(told_, nullptr)) told();
}

void ThreadPool::shutdown(ShutdownOptions options, Site site) {
  if (options.cancel_futures) {
    for (const auto& job : queue_)
      job->cancel();
  }
  if (!options.wait || Program::current_worker() || !is_busy()) return;
  const Program& program = Program::current();
  const Time begin = program.selector().now();
  trace::Recorder* recorder = program.recorder();
  trace::DelayId open = 0;
  if (recorder) {
    open = recorder->open_block(program.current_task_id(), record_site(*recorder, site));
  }
  std::exception_ptr interrupt;
  try {
    while (is_busy())
      program.selector().block(Patience, nullptr);
  } catch (...) {
    interrupt = std::current_exception();
  }
  const Time took = program.selector().now() - begin;
  if (recorder) recorder->block_took(open, to_seconds(took).count());
  if (interrupt) std::rethrow_exception(interrupt);
}

void ThreadPool::drain() {
  has_ended_.wait(lock_, [this] { return !is_busy(); });
}

void ThreadPool::leave() {
  is_leaving_ = true;
  for (const auto& job : std::exchange(queue_, {}))
    job->forget();
  for (const auto& worker : workers_)
    worker->leave();
  has_job_.notify_all();
  const Released released(lock_);
  workers_.clear();
}

}  // namespace engine
