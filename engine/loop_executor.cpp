// The loop's side of executors: handing calls over, and the end of the default one.
// Rule: as BaseEventLoop.run_in_executor and shutdown_default_executor.
#include "engine/job_future.h"
#include "engine/loop.h"
#include "engine/recording.h"

namespace engine {

std::shared_ptr<FutureState> Loop::submit(const ExecutorChoice& choice, const char* label,
                                          Job::Call call, std::optional<RemoteCall> remote) {
  check_open();
  ExecutorState& executor = choice.state ? *choice.state : default_executor();
  executor.check_open();
  trace::JobId number = 0;
  if (trace::Recorder* told = recorder()) {
    number = told->new_job();
    told->job_submit({.job = number,
                      .pool = executor.kind(),
                      .workers = executor.workers(),
                      .label = label,
                      .task = program_.current_task_id(),
                      .site = record_site(*told, choice.site)});
  }
  const auto job = std::make_shared<Job>(number, std::move(call), std::move(remote));
  executor.pool().submit(job);
  return JobFuture::make(*this, job, choice.site);
}

ExecutorState& Loop::default_executor() {
  if (is_default_executor_shut_down_) throw RuntimeError("Executor shutdown has been called");
  if (!default_executor_) default_executor_ = ThreadPoolExecutor().state();
  return *default_executor_;
}

// As BaseEventLoop._do_shutdown: the loop may be closed, or gone, when the last job ends.
Coro<> Loop::shut_down_executor_of(Loop* loop, Qualname) {
  loop->is_default_executor_shut_down_ = true;
  const std::shared_ptr<ExecutorState> executor = loop->default_executor_;
  Pool* pool = executor ? executor->pool_or_null() : nullptr;
  if (pool && pool->is_busy()) {
    const Future<> idle = loop->create_future<>();
    pool->when_idle([idle] {
      Loop* owner = idle.state()->loop_or_null();
      if (!owner || owner->is_closed()) return;
      Callback callback("set_result", [idle] { idle.set_result(); });
      callback.is_user = false;
      owner->call_soon_threadsafe(std::move(callback));
    });
    co_await idle;
  }
  if (executor) executor->shutdown({}, {});
}

Coro<> Loop::shutdown_default_executor() {
  return shut_down_executor_of(this, {"BaseEventLoop.shutdown_default_executor"});
}

}  // namespace engine
