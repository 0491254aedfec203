// Jobs in virtual time: a discrete-event simulation over real threads that pass a baton.
// Rule: at most one thread moves. A job runs only while the loop polls, until it sleeps, computes or
// ends; then the baton goes back to the loop.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "engine/jobs.h"
#include "engine/processor.h"
#include "engine/virtual_worker.h"

namespace engine {

class VirtualPool;

/// How many processes get on at full speed.
inline constexpr std::size_t ModelledCores = 8;

class VirtualJobs final : public Jobs {
 public:
  /// Reads and moves `clock`, which must outlive it.
  explicit VirtualJobs(Time& clock) : clock_(clock) {}
  /// Jobs that have not ended are left: their threads unwind.
  ~VirtualJobs() override;

  std::shared_ptr<Pool> make_pool(PoolOptions options) override;
  void drain() override;

  /// When the next job moves; empty: none will.
  std::optional<Time> next();
  /// Lets move, in order, what is due; returns whether any job did something.
  bool run_due();
  /// Lets time pass until `pool` has nothing to do, blocking the loop.
  void drain(const VirtualPool& pool, Site site);

  // For the pools and workers.
  Time now() const { return clock_; }
  /// `worker` moves on at `when`, after those that were parked before it.
  void park(VirtualWorker& worker, Time when);
  void compute(VirtualWorker& worker, Time work);
  Baton& baton() { return baton_; }

 private:
  struct Next {
    Processor::End end;
    Processor* processor;  // null: it was parked
  };
  std::optional<Next> first();
  bool is_busy() const;

  Time& clock_;
  std::uint64_t orders_ = 0;
  std::set<Processor::End> parked_;
  Processor lock_{1};
  Processor cores_{ModelledCores};
  Baton baton_{0};
  std::vector<std::shared_ptr<VirtualPool>> pools_;  // kept while they have jobs or owners
};

}  // namespace engine
