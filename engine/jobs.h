// Where calls run beside the loop: pools of workers, simulated in virtual time, threads and
// processes in real time.
// Rule: a pool hands its jobs out first in, first out, to as many workers as it has.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>

#include "engine/job.h"
#include "engine/site.h"
#include "engine/time.h"
#include "engine/trace/trace.h"

namespace engine {

/// As the keyword arguments of Executor.shutdown.
struct ShutdownOptions {
  /// Returns when all its jobs have ended: blocks the loop.
  bool wait = true;
  /// Jobs that have not begun are cancelled.
  bool cancel_futures = false;
};

/// What a call does that computes, some milliseconds of it at a time. Called again and again while it
/// lasts, in real time only.
using Work = std::function<void()>;
/// Waits some milliseconds at most for what a call that blocks is waiting for, and returns true when
/// it is there. Called until it is, in real time only.
using Look = std::function<bool()>;

/// The thread a job runs in, as the job sees it.
class Worker {
 public:
  /// The job it runs; 0: none.
  virtual trace::JobId job() const = 0;
  /// As time.sleep; with a `look`, in real time until that returns true.
  virtual void sleep(Time duration, const Look& look) = 0;
  /// An empty `work` only uses the processor.
  virtual void compute(Time duration, const Work& work) = 0;
  /// Returns true when it has told somebody else what its job prints.
  virtual bool print(std::string_view) { return false; }
  virtual bool show(const trace::Picture&) { return false; }

 protected:
  ~Worker() = default;
};

class Pool {
 public:
  virtual ~Pool() = default;
  virtual void submit(std::shared_ptr<Job> job) = 0;
  virtual void shutdown(ShutdownOptions options, Site site) = 0;
  virtual bool is_busy() const = 0;
  /// Called once, in a worker, when its last job has ended. It must be busy.
  virtual void when_idle(std::function<void()> told) = 0;
};

struct PoolOptions {
  trace::Pool kind = trace::Pool::Thread;
  std::uint32_t workers = 1;
};

/// The pools of one program.
class Jobs {
 public:
  virtual ~Jobs() = default;
  virtual std::shared_ptr<Pool> make_pool(PoolOptions options) = 0;
  /// Lets every job end, as Python does when it exits.
  virtual void drain() = 0;
};

}  // namespace engine
