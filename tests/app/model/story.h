// Small traces told record by record, for tests.
// Rule: every function appends what the recorder would write for that one fact, and nothing more.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "app/model/timeline.h"
#include "engine/trace/trace_builder.h"

namespace app::model::testing {

using namespace engine::trace;

constexpr Time Second = 1'000'000'000;
constexpr Time Millisecond = 1'000'000;

/// Where in "program.py" something happens.
struct At {
  std::uint32_t line = 0;
  std::string_view function = "main";
};

class Story {
 public:
  Story() { builder_.meta().script = "program.py"; }

  /// Everything that follows happens at this time.
  Story& at(Time time);
  Story& cpp();
  Story& source(std::string_view text);

  RecordIndex create(TaskId task, std::string_view coro, std::vector<std::string_view> args = {},
                     At where = {});
  RecordIndex push(TaskId task, PushWhy why, FutureRef fut = {});
  RecordIndex push_callback(HandleId handle, std::string_view label, PushWhy why,
                            FutureRef fut = {});
  RecordIndex iterate(std::uint32_t ready, std::optional<Time> timeout = 0);
  RecordIndex run(TaskId task, RunHow how = RunHow::Resume);
  RecordIndex run_callback(HandleId handle, std::string_view label);
  RecordIndex run_end();
  RecordIndex sleep(double seconds, At where = {});
  RecordIndex suspend(Wait wait, At where = {});
  RecordIndex done(DoneHow how = DoneHow::Result, std::string_view value = "None");
  RecordIndex print(std::string_view text, At where = {});
  RecordIndex block(double seconds, At where = {});
  /// A pool is closed that has jobs left; when they have ended, the time is for the caller to tell.
  RecordIndex close_pool(double seconds, At where = {});
  /// The running task gives it to a pool of threads; its future has the job's number.
  RecordIndex submit(JobId job, std::uint32_t workers = 1, At where = {});
  RecordIndex begin_job(JobId job);
  RecordIndex end_job(JobId job);
  /// A thread's call_soon_threadsafe.
  RecordIndex hear_of_job();
  /// A request without a line, by whoever runs.
  RecordIndex cancel(TaskId task, At where = {});
  RecordIndex finish_future(FutureId future, DoneHow how);
  RecordIndex add(Record record);

  /// The timer set last fires: its push, run and the push of the task it wakes.
  void fire(HandleId timer, TaskId sleeper, FutureId future);
  /// The handle of the task's last push.
  HandleId handle_of(TaskId task) const { return handles_[task]; }
  HandleId last_timer() const { return timer_; }
  FutureId last_future() const { return future_; }
  TraceBuilder& builder() { return builder_; }
  SiteId site(At where);

  Trace tell() { return std::move(builder_).finish(); }

 private:
  TraceBuilder builder_;
  Time time_ = 0;
  TaskId running_ = 0;
  HandleId running_handle_ = 0;
  HandleId next_handle_ = 1;
  FutureId future_ = 0;
  HandleId timer_ = 0;
  std::uint32_t iteration_ = 0;
  std::vector<HandleId> handles_ = std::vector<HandleId>(64);
};

}  // namespace app::model::testing
