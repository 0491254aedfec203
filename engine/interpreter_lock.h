// The one lock of a program with threads: who holds it may touch the loop and the recording.
// Rule: threads get it in the order in which they asked.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>

namespace engine {

/// As Python's interpreter lock. The loop's thread holds it but while it polls or sleeps; a job's
/// only while it records or computes, so that a C++ function that does neither holds up nobody.
class InterpreterLock {
 public:
  /// Waits for it; what this thread holds already is counted.
  void lock();
  void unlock();
  /// Lets those who wait have it first, as Python's threads do every 5 ms. Does nothing when nobody
  /// waits.
  void yield();
  bool is_mine() const { return owner_ == std::this_thread::get_id(); }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::uint64_t next_ticket_ = 0;
  std::uint64_t served_ = 0;            // the ticket that has or gets it
  std::atomic<std::thread::id> owner_;  // none: nobody's yet
  std::uint32_t count_ = 0;             // of the owner's locks
};

/// Gives up a lock that this thread holds once, and takes it back at the end.
class Released {
 public:
  explicit Released(InterpreterLock& lock) : lock_(lock) { lock_.unlock(); }
  ~Released() { lock_.lock(); }
  Released(const Released&) = delete;
  Released& operator=(const Released&) = delete;

 private:
  InterpreterLock& lock_;
};

}  // namespace engine
