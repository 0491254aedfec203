// Spends time of the loop's own thread through the selector.
// Rule: the record comes first: its time is when the blocking began.
#include "engine/thread_time.h"

#include "engine/errors.h"
#include "engine/program.h"
#include "engine/recording.h"

namespace engine {

void block(Seconds duration, Site site) {
  if (duration < 0s) throw ValueError("sleep length must be non-negative");
  Program& program = Program::current();
  if (trace::Recorder* recorder = program.recorder()) {
    recorder->block(program.current_task_id(), record_site(*recorder, site), duration.count());
    if (recorder->is_full()) throw RecordingFull();
  }
  program.selector().spend(to_time(duration));
}

void compute(Seconds duration, Site site) {
  Program& program = Program::current();
  if (trace::Recorder* recorder = program.recorder()) {
    recorder->compute(program.current_task_id(), record_site(*recorder, site), duration.count());
    if (recorder->is_full()) throw RecordingFull();
  }
  program.selector().spend(to_time(duration));
}

}  // namespace engine
