// The pools of a program in real time.
// Rule: whoever touches a pool holds the interpreter; a job's own call runs without it.
#include "engine/thread_jobs.h"

#include "engine/recording.h"
#include "engine/thread_pool.h"

namespace engine {

ThreadJobs::~ThreadJobs() { leave(); }

void ThreadJobs::leave() {
  for (const auto& pool : pools_)
    pool->leave();
}

std::shared_ptr<Pool> ThreadJobs::make_pool(PoolOptions options) {
  std::erase_if(pools_, [](const auto& pool) { return pool.use_count() == 1 && !pool->is_busy(); });
  pools_.push_back(std::make_shared<ThreadPool>(lock_, options));
  return pools_.back();
}

void ThreadJobs::drain() {
  const trace::Recorder* recorder = current_recorder();
  if (recorder && recorder->is_full()) return;
  for (const auto& pool : pools_)
    pool->drain();
}

}  // namespace engine
