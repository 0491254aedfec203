// The workers of one executor in virtual time, and the jobs no worker has taken yet.
// Rule: jobs begin first in, first out; a worker that has been idle longest takes the next.
#pragma once

#include <deque>
#include <memory>
#include <vector>

#include "engine/virtual_worker.h"

namespace engine {

class VirtualPool final : public Pool {
 public:
  VirtualPool(VirtualJobs& jobs, PoolOptions options) : jobs_(&jobs), options_(options) {}
  ~VirtualPool() override { leave(); }

  /// Throws RuntimeError when its program is over.
  void submit(std::shared_ptr<Job> job) override;
  void shutdown(ShutdownOptions options, Site site) override;
  bool is_busy() const override { return busy_ > 0; }
  void when_idle(std::function<void()> told) override { told_ = std::move(told); }

  trace::Pool kind() const { return options_.kind; }
  /// The worker's job has ended, or was cancelled before it began.
  void ended(VirtualWorker& worker);
  /// Drops every job: the program is over.
  void leave();

 private:
  void start(VirtualWorker& worker, std::shared_ptr<Job> job);

  VirtualJobs* jobs_;  // null once the program is over
  const PoolOptions options_;
  std::size_t busy_ = 0;
  std::deque<std::shared_ptr<Job>> queue_;
  std::deque<VirtualWorker*> idle_;
  std::function<void()> told_;
  std::vector<std::unique_ptr<VirtualWorker>> workers_;
};

}  // namespace engine
