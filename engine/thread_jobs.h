// Jobs in real time: threads.
// Rule: whoever touches a pool holds the interpreter; a job's own call runs without it.
#pragma once

#include <memory>
#include <vector>

#include "engine/interpreter_lock.h"
#include "engine/jobs.h"

namespace engine {

class ThreadPool;

class ThreadJobs final : public Jobs {
 public:
  explicit ThreadJobs(InterpreterLock& lock) : lock_(lock) {}
  /// Jobs that sleep or compute unwind; others are waited for.
  ~ThreadJobs() override;

  std::shared_ptr<Pool> make_pool(PoolOptions options) override;
  /// Waits for nobody once the recording is full.
  void drain() override;
  /// Drops every job: the program is over.
  void leave();

 private:
  InterpreterLock& lock_;
  std::vector<std::shared_ptr<ThreadPool>> pools_;  // kept while they have jobs or owners
};

}  // namespace engine
