// What waits for time to pass, and the only clock there is.
// Rule: the loop never reads a clock or sleeps but through its Selector.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "engine/jobs.h"
#include "engine/time.h"
#include "engine/trace/recorder.h"

namespace engine {

/// Ends its watch when it is destroyed.
class InterruptWatch {
 public:
  virtual ~InterruptWatch() = default;
};

class Selector : public trace::Clock {
 public:
  /// Waits until something happens, at most `timeout`; empty: without limit, 0: polls only.
  /// Returns false when there is no limit and nothing can ever happen.
  [[nodiscard]] virtual bool select(std::optional<Time> timeout) = 0;

  // Keep the loop's thread busy for `duration`: time.sleep, and computing. As a Worker's.
  virtual void block(Time duration, const Look& look) = 0;
  virtual void compute(Time duration, const Work& work) = 0;
  /// How long computing for `wanted` really takes.
  virtual Time computing(Time wanted) const = 0;

  /// Ends the select() that waits, or the next one: a handle was pushed from outside.
  virtual void wake() = 0;
  /// Where calls in threads and processes run.
  virtual Jobs& jobs() = 0;

  /// Calls `told` in the loop's thread for each Ctrl-C while the watch lives; what it throws leaves
  /// select() or the call that keeps the thread busy. Null where there is nothing to watch: in
  /// virtual time, beside the main thread, and when somebody else handles it.
  virtual std::unique_ptr<InterruptWatch> watch_interrupts(std::function<void()> told) = 0;

  // What a thread does around touching the loop or the recording; see Held.
  virtual void acquire() = 0;
  virtual void release() = 0;
};

/// While it lives this thread may touch the loop. Python's interpreter lock, as far as we need one.
class Held {
 public:
  explicit Held(Selector& selector) : selector_(selector) { selector_.acquire(); }
  ~Held() { selector_.release(); }
  Held(const Held&) = delete;
  Held& operator=(const Held&) = delete;

 private:
  Selector& selector_;
};

}  // namespace engine
