// Pools of threads and of processes, to hand calls to that would hold the loop.
// Rule: an executor is a copyable reference; its workers begin with its first job.
#pragma once

#include <cstddef>
#include <exception>
#include <memory>

#include "engine/jobs.h"
#include "engine/process_function.h"
#include "engine/site.h"

namespace engine {

/// How many workers a pool has unless it is told: not the machine's number, so that a program
/// schedules alike everywhere.
inline constexpr int DefaultWorkers = 8;

/// The shared part of an executor. Not for programs.
class ExecutorState {
 public:
  /// Throws ValueError unless there is a worker.
  ExecutorState(trace::Pool kind, int max_workers);

  trace::Pool kind() const { return options_.kind; }
  std::uint32_t workers() const { return options_.workers; }
  bool is_shut_down() const { return is_shut_down_; }
  /// Throws RuntimeError after shutdown().
  void check_open() const;
  /// The pool in the current program, made the first time.
  Pool& pool();
  /// The same, or null when it never had a job.
  Pool* pool_or_null() const { return pool_.get(); }
  void shutdown(ShutdownOptions options, Site site);

 private:
  const PoolOptions options_;
  bool is_shut_down_ = false;
  std::shared_ptr<Pool> pool_;
};

/// What both executors can do.
class Executor {
 public:
  /// No more jobs are taken. Waits, which blocks the loop, until those it has have ended.
  void shutdown(ShutdownOptions options = {}, Site site = Site::current()) const {
    state_->shutdown(options, site);
  }
  const std::shared_ptr<ExecutorState>& state() const { return state_; }

 protected:
  Executor(trace::Pool kind, int max_workers)
      : state_(std::make_shared<ExecutorState>(kind, max_workers)) {}

 private:
  std::shared_ptr<ExecutorState> state_;
};

/// As concurrent.futures.ThreadPoolExecutor. Its jobs share one interpreter lock while they compute.
class ThreadPoolExecutor : public Executor {
 public:
  explicit ThreadPoolExecutor(int max_workers = DefaultWorkers)
      : Executor(trace::Pool::Thread, max_workers) {}
};

/// As concurrent.futures.ProcessPoolExecutor. It takes ProcessFunctions only, as Python's takes only
/// what can be imported by name.
class ProcessPoolExecutor : public Executor {
 public:
  explicit ProcessPoolExecutor(int max_workers = DefaultWorkers)
      : Executor(trace::Pool::Process, max_workers) {}
};

/// What `with(pool)` gives: shuts the pool down at the end of the block. A second Ctrl-C leaves it.
class [[nodiscard]] OpenExecutor {
 public:
  OpenExecutor(Executor executor, Site site) : executor_(std::move(executor)), site_(site) {}
  OpenExecutor(const OpenExecutor&) = delete;
  OpenExecutor& operator=(const OpenExecutor&) = delete;
  ~OpenExecutor() noexcept(false) {
    try {
      executor_.shutdown({}, site_);
    } catch (...) {
      if (std::uncaught_exceptions() == exceptions_) throw;
    }
  }

 private:
  Executor executor_;
  Site site_;
  int exceptions_ = std::uncaught_exceptions();
};

/// As `with pool:` for the rest of the block: `const auto open = with(pool);`
inline OpenExecutor with(const Executor& executor, Site site = Site::current()) {
  return {executor, site};
}

/// Which executor takes a job, and where that was asked. It converts from the first argument of
/// run_in_executor, and so learns the place of the call.
struct ExecutorChoice {
  std::shared_ptr<ExecutorState> state;  // null: the loop's default one
  Site site;
};
struct DefaultExecutor : ExecutorChoice {
  DefaultExecutor(std::nullptr_t, Site called_at = Site::current())
      : ExecutorChoice{nullptr, called_at} {}
};
template <class E>
struct ChosenExecutor : ExecutorChoice {
  ChosenExecutor(const E& executor, Site called_at = Site::current())
      : ExecutorChoice{executor.state(), called_at} {}
};

}  // namespace engine
