// The states of a job, as concurrent.futures.Future has them.
// Rule: only a job that has not begun can be cancelled; one that has begun goes on to its end.
#include "engine/job.h"

namespace engine {

bool Job::begin() {
  if (status_ != Status::Pending) return false;
  status_ = Status::Running;
  return true;
}

JobOutcome Job::call() noexcept {
  const Call call = std::exchange(call_, nullptr);
  try {
    return {call(), nullptr};
  } catch (...) {
    return {nullptr, std::current_exception()};
  }
}

void Job::finish(JobOutcome outcome) {
  outcome_ = std::move(outcome);
  status_ = Status::Finished;
  tell();
}

bool Job::cancel() {
  if (status_ == Status::Running || status_ == Status::Finished) return false;
  if (status_ == Status::Cancelled) return true;
  status_ = Status::Cancelled;
  call_ = nullptr;
  tell();
  return true;
}

void Job::tell() {
  if (const auto told = std::exchange(told_, nullptr)) told(shared_from_this());
}

}  // namespace engine
