// The usual step, after a bare yield, as lines of the loop itself.
// Rule: it is what TaskState::step(error) does where there is nothing to throw and nothing to end.
#pragma once

#include "engine/loop.h"
#include "engine/task.h"

namespace engine {

/// While a step runs, its task is the loop's current one. Steps do not nest: a loop does not run in itself.
class Entered {
 public:
  Entered(Loop& loop, TaskState& task) : loop_(loop) { loop_.set_current_task(&task); }
  ~Entered() { loop_.set_current_task(nullptr); }

 private:
  Loop& loop_;
};

[[gnu::always_inline]] inline void TaskState::step(Loop& on) {
  if (!is_plain_step()) [[unlikely]]
    return step(nullptr);
  const Entered entered(on, *this);
  stack_.innermost->resume();
  const bool is_bare_yield = stack_.innermost && !stack_.wants;
  if (!is_bare_yield) [[unlikely]]
    return stopped(on);
  on.push_running(id_);
}

[[gnu::always_inline]] inline void StepHandle::call(Loop& on) {
  if (why_ != Why::Plain) [[unlikely]]
    return call_otherwise();
  task_.step(on);
}

[[gnu::always_inline]] inline void StepHandle::record_run(trace::Recorder& recorder) const {
  const bool resumes = why_ == Why::Plain && task_.is_plain_step();
  if (resumes) return recorder.run_step(id(), task_.id(), trace::RunHow::Resume);
  task_.record_run(recorder, id(), why_ == Why::Wakeup ? task_.waits_for_.get() : nullptr);
}

[[gnu::always_inline]] inline void StepHandle::record_outcome(trace::Recorder& recorder) const {
  if (!task_.is_between_bare_yields()) return task_.record_outcome(recorder);
  recorder.task_yield(task_.id(), task_.stack_.innermost->record_place(recorder));
}

}  // namespace engine
