// A worker of a pool in virtual time: a real thread that moves only while it has the baton.
// Rule: it hands the baton back whenever its job sleeps, computes or ends.
#pragma once

#include <memory>
#include <semaphore>
#include <thread>

#include "engine/jobs.h"

namespace engine {

class Program;
class VirtualJobs;
class VirtualPool;

using Baton = std::binary_semaphore;

class VirtualWorker final : public Worker {
 public:
  VirtualWorker(VirtualJobs& jobs, VirtualPool& pool);
  /// A job that has not ended is left: the call in which it waits throws, so that it unwinds.
  ~VirtualWorker();

  /// Gives it the job that it runs when it is resumed next.
  void take(std::shared_ptr<Job> job) { job_ = std::move(job); }
  /// Lets the job move until it waits or ends; whether it did more than end, of which who waits for it
  /// hears by itself.
  bool resume();
  VirtualPool& pool() { return pool_; }

  trace::JobId job() const override { return job_ ? job_->number() : 0; }
  void sleep(Time duration, const Look& look) override;
  void compute(Time duration, const Work& work) override;

 private:
  void main();
  void run();
  void wait_for_turn();
  void wait_in_job();

  VirtualJobs& jobs_;
  VirtualPool& pool_;
  Program& program_;
  std::shared_ptr<Job> job_;
  Baton turn_{0};
  bool did_more_ = false;
  bool is_leaving_ = false;
  std::thread thread_;  // the last member: it uses the others
};

}  // namespace engine
