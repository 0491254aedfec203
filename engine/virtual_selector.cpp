// Jumps instead of waiting.
// Rule: it jumps to the next timer or the next job, and only when nothing is ready.
#include "engine/virtual_selector.h"

#include <algorithm>
#include <limits>

#include "engine/errors.h"
#include "engine/program.h"
#include "engine/virtual_jobs.h"

namespace engine {

VirtualSelector::VirtualSelector() = default;
VirtualSelector::~VirtualSelector() = default;

bool VirtualSelector::select(std::optional<Time> timeout) {
  if (jobs_) return select_beside_jobs(timeout);
  if (!timeout) return false;
  now_ += *timeout;
  return true;
}

bool VirtualSelector::select_beside_jobs(std::optional<Time> timeout) {
  has_news_ = false;
  jobs_->run_due();
  if (has_news_ || timeout == 0) return true;
  const Time timer = timeout ? now_ + *timeout : std::numeric_limits<Time>::max();
  while (true) {
    const std::optional<Time> job = jobs_->next();
    if (!job && !timeout) return false;
    const Time first = std::min(timer, job.value_or(timer));
    now_ = std::max(now_, first);
    const bool has_moved = jobs_->run_due();
    if (has_moved || has_news_ || first == timer) return true;
  }
}

Time VirtualSelector::computing(Time wanted) const {
  constexpr Time Quantum = 1'000'000;
  return (wanted + Quantum - 1) / Quantum * Quantum;
}

Jobs& VirtualSelector::jobs() {
  if (!jobs_) jobs_ = std::make_unique<VirtualJobs>(now_);
  return *jobs_;
}

void VirtualSelector::acquire() {
  const Program* program = Program::current_or_null();
  if (program && &program->selector() == this) return;
  throw RuntimeError("virtual time has one loop and its jobs; another thread needs real time");
}

}  // namespace engine
