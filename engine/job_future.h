// The loop's future of a call in a pool.
// Rule: it becomes done in a callback of its loop, whatever thread the call ended in.
#pragma once

#include <memory>

#include "engine/future.h"
#include "engine/job.h"

namespace engine {

/// As what asyncio.wrap_future gives: cancelling it cancels the job if that has not begun.
class JobFuture final : public FutureState {
 public:
  static std::shared_ptr<JobFuture> make(Loop& loop, const std::shared_ptr<Job>& job, Site site);
  ~JobFuture() override { report_unretrieved(); }
  void describe_wait(trace::Wait& wait) const override;

 private:
  JobFuture(Loop& loop, trace::JobId job) : FutureState(loop), job_(job) {}
  void job_done(std::shared_ptr<Job> job);
  void copy_state(Job& job);

  const trace::JobId job_;
};

}  // namespace engine
