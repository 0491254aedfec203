// The threads of one executor in real time, and the jobs none of them has taken yet.
// Rule: jobs begin first in, first out; a thread is started only when none is idle.
#pragma once

#include <condition_variable>
#include <deque>
#include <memory>
#include <vector>

#include "engine/interpreter_lock.h"
#include "engine/jobs.h"

namespace engine {

class ThreadWorker;

class ThreadPool final : public Pool {
 public:
  ThreadPool(InterpreterLock& lock, PoolOptions options);
  ~ThreadPool() override;

  /// Throws RuntimeError when its program is over, BrokenProcessPool when a process of it died.
  void submit(std::shared_ptr<Job> job) override;
  void shutdown(ShutdownOptions options, Site site) override;
  bool is_busy() const override { return busy_ > 0 || !queue_.empty(); }
  void when_idle(std::function<void()> told) override { told_ = std::move(told); }
  /// Waits until no job is left.
  void drain();
  /// Drops every job: the program is over.
  void leave();

  // For its threads.
  InterpreterLock& lock() { return lock_; }
  bool has_processes() const { return options_.kind == trace::Pool::Process; }
  /// A process died: every job that has not ended raises BrokenProcessPool, and every later one.
  void breaks();
  /// Waits for the next job; null: the thread should end.
  std::shared_ptr<Job> next();
  void ended();

 private:
  InterpreterLock& lock_;
  const PoolOptions options_;
  bool is_leaving_ = false;
  bool is_broken_ = false;
  std::size_t idle_ = 0;
  std::size_t busy_ = 0;
  std::deque<std::shared_ptr<Job>> queue_;
  std::condition_variable_any has_job_;
  std::condition_variable_any has_ended_;
  std::function<void()> told_;
  std::vector<std::unique_ptr<ThreadWorker>> workers_;
};

}  // namespace engine
