// What happens first, and letting it happen.
// Rule: jobs due at one time move in the order in which they were parked.
#include "engine/virtual_jobs.h"

#include <algorithm>

#include "engine/program.h"
#include "engine/recording.h"
#include "engine/virtual_pool.h"

namespace engine {

namespace {

/// A blocking of the loop whose length is known when it ends; none when no time passes.
class BlockRecord {
 public:
  BlockRecord(Time now, Site site) : begin_(now), site_(site) {}
  /// The clock is about to move.
  void moves() {
    trace::Recorder* recorder = current_recorder();
    if (!recorder || record_) return;
    record_ = recorder->open_block(current_task_id(), record_site(*recorder, site_));
  }
  void end(Time now) {
    if (record_) current_recorder()->block_took(*record_, to_seconds(now - begin_).count());
  }

 private:
  const Time begin_;
  const Site site_;
  std::optional<trace::DelayId> record_;
};

bool is_recording_full() {
  const trace::Recorder* recorder = current_recorder();
  return recorder && recorder->is_full();
}

}  // namespace

VirtualJobs::~VirtualJobs() {
  for (const auto& pool : pools_)
    pool->leave();
}

std::shared_ptr<Pool> VirtualJobs::make_pool(PoolOptions options) {
  std::erase_if(pools_, [](const auto& pool) { return pool.use_count() == 1 && !pool->is_busy(); });
  pools_.push_back(std::make_shared<VirtualPool>(*this, options));
  return pools_.back();
}

void VirtualJobs::park(VirtualWorker& worker, Time when) {
  parked_.insert({when, ++orders_, &worker});
}

void VirtualJobs::compute(VirtualWorker& worker, Time work) {
  Processor& processor = worker.pool().kind() == trace::Pool::Process ? cores_ : lock_;
  processor.begin(worker, work, ++orders_, clock_);
}

std::optional<VirtualJobs::Next> VirtualJobs::first() {
  std::optional<Next> first;
  if (!parked_.empty()) first = Next{*parked_.begin(), nullptr};
  for (Processor* processor : {&lock_, &cores_}) {
    const auto end = processor->next();
    if (end && (!first || *end < first->end)) first = Next{*end, processor};
  }
  return first;
}

std::optional<Time> VirtualJobs::next() {
  const auto next = first();
  return next ? std::optional(next->end.when) : std::nullopt;
}

bool VirtualJobs::run_due() {
  bool has_moved = false;
  for (auto next = first(); next && next->end.when <= clock_; next = first()) {
    if (next->processor) {
      next->processor->end(*next->end.worker, next->end.when);
    } else {
      parked_.erase(next->end);
    }
    has_moved |= next->end.worker->resume();
  }
  return has_moved;
}

bool VirtualJobs::is_busy() const {
  return std::ranges::any_of(pools_, [](const auto& pool) { return pool->is_busy(); });
}

void VirtualJobs::drain() {
  while (is_busy() && !is_recording_full()) {
    clock_ = std::max(clock_, *next());
    run_due();
  }
}

void VirtualJobs::drain(const VirtualPool& pool, Site site) {
  BlockRecord block(clock_, site);
  while (pool.is_busy() && !is_recording_full()) {
    if (*next() > clock_) block.moves();
    clock_ = std::max(clock_, *next());
    run_due();
  }
  block.end(clock_);
}

}  // namespace engine
