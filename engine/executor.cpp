// Executors: what they refuse, and when their pools come to be.
// Rule: an executor's workers begin with its first job.
#include "engine/executor.h"

#include "engine/errors.h"
#include "engine/program.h"

namespace engine {

ExecutorState::ExecutorState(trace::Pool kind, int max_workers)
    : options_{kind, static_cast<std::uint32_t>(max_workers)} {
  if (max_workers <= 0) throw ValueError("max_workers must be greater than 0");
}

void ExecutorState::check_open() const {
  if (is_shut_down_) throw RuntimeError("cannot schedule new futures after shutdown");
}

Pool& ExecutorState::pool() {
  if (!pool_) pool_ = Program::current().jobs().make_pool(options_);
  return *pool_;
}

void ExecutorState::shutdown(ShutdownOptions options, Site site) {
  is_shut_down_ = true;
  if (pool_) pool_->shutdown(options, site);
}

}  // namespace engine
