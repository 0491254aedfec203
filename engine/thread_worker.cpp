// The life of a thread in a pool.
// Rule: it holds the interpreter only to record and to compute.
#include "engine/thread_worker.h"

#include <chrono>
#include <exception>

#include "engine/errors.h"
#include "engine/processor_time.h"
#include "engine/program.h"
#include "engine/thread_pool.h"

namespace engine {

ThreadWorker::ThreadWorker(ThreadPool& pool)
    : pool_(pool), program_(Program::current()), thread_([this] { main(); }) {}

ThreadWorker::~ThreadWorker() {
  leave();
  thread_.join();
}

void ThreadWorker::leave() {
  {
    const std::lock_guard guard(mutex_);
    is_leaving_ = true;
  }
  changed_.notify_all();
}

void ThreadWorker::main() {
  const Program::InWorker here(program_, *this);
  const std::lock_guard held(pool_.lock());
  while ((job_ = pool_.next())) {
    run();
    job_.reset();
    pool_.ended();
  }
}

void ThreadWorker::run() {
  if (!job_->begin()) return;
  trace::Recorder* recorder = program_.recorder();
  if (recorder) recorder->job_begin(job_->number());
  JobOutcome outcome;
  {
    const Released released(pool_.lock());
    outcome = job_->call();
  }
  if (recorder) recorder->job_end(job_->number(), type_of(outcome.error));
  job_->finish(std::move(outcome));
}

void ThreadWorker::check_leaving() {
  const std::lock_guard guard(mutex_);
  if (is_leaving_ && std::uncaught_exceptions() == 0) throw JobLeft();
}

void ThreadWorker::sleep(Time duration) {
  {
    std::unique_lock guard(mutex_);
    changed_.wait_for(guard, std::chrono::nanoseconds(duration), [this] { return is_leaving_; });
  }
  check_leaving();
}

void ThreadWorker::compute(Time duration) {
  const std::lock_guard held(pool_.lock());
  use_processor(duration, [this] {
    pool_.lock().yield();
    check_leaving();
  });
}

}  // namespace engine
