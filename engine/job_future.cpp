// asyncio.futures._chain_future, from a job to a future of the loop.
// Rule: the future becomes done in a callback of its loop, whatever thread the call ended in.
#include "engine/job_future.h"

#include "engine/loop.h"

namespace engine {

std::shared_ptr<JobFuture> JobFuture::make(Loop& loop, const std::shared_ptr<Job>& job, Site site) {
  const std::shared_ptr<JobFuture> future(new JobFuture(loop, job->number()));
  future->record_new(site);
  future->add_done_callback(DoneCallback::internal("_chain_future.<locals>._call_check_cancel",
                                                   [job](const AnyFuture& done) {
                                                     if (done.cancelled()) job->cancel();
                                                   }));
  job->when_done([future](const std::shared_ptr<Job>& done) { future->job_done(done); });
  return future;
}

// As _chain_future.<locals>._call_set_state, in the thread of the job.
void JobFuture::job_done(std::shared_ptr<Job> job) {
  Loop* loop = loop_or_null();
  if (!loop || loop->is_closed()) return;
  Callback callback("_chain_future.<locals>._set_state",
                    [self = shared_from_this(), job = std::move(job)] {
                      static_cast<JobFuture&>(*self).copy_state(*job);
                    });
  callback.is_user = false;
  loop->call_soon_threadsafe(std::move(callback));
}

// As futures._copy_future_state.
void JobFuture::copy_state(Job& job) {
  if (is_cancelled()) return;
  if (job.is_cancelled()) {
    cancel(nullptr, {});
  } else if (job.outcome().error) {
    set_exception(job.outcome().error);
  } else {
    set_result(std::move(job.outcome().value));
  }
}

void JobFuture::describe_wait(trace::Wait& wait) const {
  wait.on = trace::WaitOn::Executor;
  wait.job = job_;
}

}  // namespace engine
