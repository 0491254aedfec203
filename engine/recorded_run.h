// What a recording tells about one run of a handle: that it began, what came of it, that it ended.
// Rule: what a callback throws is told within its run; only an Exit leaves it (L5).
#pragma once

#include <exception>

#include "engine/errors.h"
#include "engine/handle.h"
#include "engine/loop.h"

namespace engine {

/// Records the end of a run, however it ends.
class RunRecord {
 public:
  RunRecord(Loop& loop, trace::Recorder& recorder, trace::HandleId handle)
      : loop_(loop), recorder_(recorder), handle_(handle), begin_(recorder.newest_time()) {
    loop_.set_running_handle(handle_);
  }
  ~RunRecord() {
    loop_.set_running_handle(0);
    recorder_.run_end(handle_, begin_);
  }
  RunRecord(const RunRecord&) = delete;
  RunRecord& operator=(const RunRecord&) = delete;

 private:
  Loop& loop_;
  trace::Recorder& recorder_;
  trace::HandleId handle_;
  Time begin_;
};

/// As Handle._run of a handle whose type is known, so that a step's few lines are one function.
template <class H>
void run_between_records(H& handle, Loop& loop, trace::Recorder& told) {
  handle.record_run(told);
  const RunRecord end(loop, told, handle.id());
  Output& output = loop.program().output();
  try {
    try {
      handle.call(loop);
    } catch (const Exit&) {
      throw;
    } catch (...) {
      loop.report_callback(std::current_exception());
    }
  } catch (...) {
    if (output.has_open_lines()) output.end_lines(told, 0);
    handle.record_outcome(told);
    throw;
  }
  if (output.has_open_lines()) [[unlikely]]
    output.end_lines(told, 0);
  handle.record_outcome(told);
}

}  // namespace engine
