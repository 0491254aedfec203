// Handing jobs to workers as concurrent.futures does.
// Rule: jobs begin first in, first out; a worker that has been idle longest takes the next.
#include "engine/virtual_pool.h"

#include <utility>

#include "engine/errors.h"
#include "engine/program.h"
#include "engine/virtual_jobs.h"

namespace engine {

void VirtualPool::submit(std::shared_ptr<Job> job) {
  if (!jobs_) throw RuntimeError("cannot schedule new futures after interpreter shutdown");
  if (!idle_.empty()) {
    VirtualWorker& worker = *idle_.front();
    idle_.pop_front();
    start(worker, std::move(job));
  } else if (busy_ < options_.workers) {
    workers_.push_back(std::make_unique<VirtualWorker>(*jobs_, *this));
    start(*workers_.back(), std::move(job));
  } else {
    queue_.push_back(std::move(job));
  }
}

void VirtualPool::start(VirtualWorker& worker, std::shared_ptr<Job> job) {
  ++busy_;
  worker.take(std::move(job));
  jobs_->park(worker, jobs_->now());
}

void VirtualPool::ended(VirtualWorker& worker) {
  --busy_;
  if (queue_.empty()) {
    idle_.push_back(&worker);
  } else {
    std::shared_ptr<Job> next = std::move(queue_.front());
    queue_.pop_front();
    start(worker, std::move(next));
  }
  if (busy_ > 0) return;
  if (const auto told = std::exchange(told_, nullptr)) told();
}

void VirtualPool::shutdown(ShutdownOptions options, Site site) {
  if (!jobs_) return;
  if (options.cancel_futures) {
    for (const auto& job : queue_)
      job->cancel();
  }
  if (options.wait && !Program::current_worker()) jobs_->drain(*this, site);
}

void VirtualPool::leave() {
  jobs_ = nullptr;
  for (const auto& job : std::exchange(queue_, {}))
    job->forget();
  workers_.clear();
}

}  // namespace engine
