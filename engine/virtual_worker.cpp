// One thread, two semaphores: its own turn and the loop's.
// Rule: it hands the baton back whenever its job sleeps, computes or ends.
#include "engine/virtual_worker.h"

#include <exception>

#include "engine/errors.h"
#include "engine/program.h"
#include "engine/virtual_jobs.h"
#include "engine/virtual_pool.h"

namespace engine {

VirtualWorker::VirtualWorker(VirtualJobs& jobs, VirtualPool& pool)
    : jobs_(jobs), pool_(pool), program_(Program::current()), thread_([this] { main(); }) {}

VirtualWorker::~VirtualWorker() {
  is_leaving_ = true;
  turn_.release();
  thread_.join();
}

bool VirtualWorker::resume() {
  did_more_ = false;
  turn_.release();
  jobs_.baton().acquire();
  return did_more_;
}

void VirtualWorker::main() {
  const Program::InWorker here(program_, *this);
  turn_.acquire();
  while (!is_leaving_) {
    run();
    if (is_leaving_) return;
    job_.reset();
    pool_.ended(*this);
    wait_for_turn();
  }
}

void VirtualWorker::run() {
  did_more_ = true;
  if (!job_->begin()) return;
  trace::Recorder* recorder = program_.recorder();
  if (recorder) recorder->job_begin(job_->number());
  JobOutcome outcome = job_->call();
  if (is_leaving_) return;
  if (recorder) {
    program_.output().end_lines(*recorder, job());
    recorder->job_end(job(), type_of(outcome.error));
  }
  job_->finish(std::move(outcome));
}

void VirtualWorker::wait_for_turn() {
  jobs_.baton().release();
  turn_.acquire();
}

void VirtualWorker::wait_in_job() {
  if (!is_leaving_) wait_for_turn();
  if (is_leaving_ && std::uncaught_exceptions() == 0) throw JobLeft();
}

void VirtualWorker::sleep(Time duration, const Look&) {
  did_more_ = true;
  if (!is_leaving_) jobs_.park(*this, jobs_.now() + duration);
  wait_in_job();
}

void VirtualWorker::compute(Time duration, const Work&) {
  did_more_ = true;
  if (!is_leaving_) jobs_.compute(*this, duration);
  wait_in_job();
  did_more_ = true;  // the stretch is over, and its record complete
}

}  // namespace engine
