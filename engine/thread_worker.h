// A thread that runs the jobs of a pool in real time, or has its process run them.
// Rule: it holds the interpreter only to record and to compute.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

#include "engine/jobs.h"
#include "engine/worker_process.h"

namespace engine {

class Program;
class ThreadPool;
class WireReader;

class ThreadWorker final : public Worker {
 public:
  explicit ThreadWorker(ThreadPool& pool);
  /// Waits for its job; one that sleeps or computes unwinds.
  ~ThreadWorker();

  /// Its job must not go on; from any thread.
  void leave();

  trace::JobId job() const override { return job_ ? job_->number() : 0; }
  void sleep(Time duration, const Look& look) override;
  void compute(Time duration, const Work& work) override;

 private:
  void main();
  void run();
  JobOutcome call();
  JobOutcome call_in_process(const RemoteCall& remote);
  void tell(const Channel::Message& message);
  void show_told(WireReader& reader);
  void check_leaving();

  ThreadPool& pool_;
  Program& program_;
  std::shared_ptr<Job> job_;
  std::mutex mutex_;
  std::condition_variable changed_;
  // Guarded by mutex_.
  bool is_leaving_ = false;
  std::unique_ptr<WorkerProcess> process_;  // of a pool of processes, from its first job on
  std::thread thread_;                      // the last member: it uses the others
};

}  // namespace engine
