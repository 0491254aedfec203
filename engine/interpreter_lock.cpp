// A ticket lock over a mutex and a condition.
// Rule: threads get it in the order in which they asked.
#include "engine/interpreter_lock.h"

namespace engine {

void InterpreterLock::lock() {
  if (is_mine()) {
    ++count_;
    return;
  }
  std::unique_lock guard(mutex_);
  const std::uint64_t ticket = next_ticket_++;
  changed_.wait(guard, [&] { return served_ == ticket; });
  owner_ = std::this_thread::get_id();
  count_ = 1;
}

void InterpreterLock::unlock() {
  if (--count_ > 0) return;
  owner_ = std::thread::id();
  {
    const std::lock_guard guard(mutex_);
    ++served_;
  }
  changed_.notify_all();
}

void InterpreterLock::yield() {
  {
    const std::lock_guard guard(mutex_);
    if (count_ > 1 || next_ticket_ == served_ + 1) return;
  }
  unlock();
  lock();
}

}  // namespace engine
