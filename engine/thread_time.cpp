// Tells the recording, then spends the time: the loop's, or the job's.
// Rule: neither awaits.
#include "engine/thread_time.h"

#include "engine/errors.h"
#include "engine/program.h"
#include "engine/recording.h"

namespace engine {

namespace {

void check_room(const trace::Recorder& recorder) {
  if (recorder.is_full()) throw RecordingFull();
}

void record_block(Program& program, Seconds duration, Site site) {
  trace::Recorder* recorder = program.recorder();
  if (!recorder) return;
  const Held held(program.selector());
  const trace::Who who = program.who();
  if (who.job != 0) {
    program.output().end_lines(*recorder, who.job);
    recorder->job_sleep(who.job, duration.count());
  } else {
    recorder->block(who.task, record_site(*recorder, site), duration.count());
  }
  check_room(*recorder);
}

void record_compute(const Program& program, Seconds duration, Site site) {
  trace::Recorder* recorder = program.recorder();
  if (!recorder) return;
  const Held held(program.selector());
  recorder->compute(program.who(), record_site(*recorder, site), duration.count());
  check_room(*recorder);
}

}  // namespace

void block(Seconds duration, Site site) { block(duration, nullptr, site); }

void compute(Seconds duration, Site site) { compute(duration, nullptr, site); }

void block(Seconds duration, const Look& look, Site site) {
  if (duration < 0s) throw ValueError("sleep length must be non-negative");
  Program& program = Program::current();
  record_block(program, duration, site);
  if (Worker* worker = Program::current_worker()) return worker->sleep(to_time(duration), look);
  program.selector().block(to_time(duration), look);
}

void compute(Seconds duration, const Work& work, Site site) {
  if (!(duration > 0s)) return;
  const Program& program = Program::current();
  const Time lasts = program.selector().computing(to_time(duration));
  record_compute(program, to_seconds(lasts), site);
  if (Worker* worker = Program::current_worker()) return worker->compute(lasts, work);
  program.selector().compute(lasts, work);
}

}  // namespace engine
