// What waits for time to pass, and the only clock there is.
// Rule: the loop never reads a clock or sleeps but through its Selector.
#pragma once

#include <optional>

#include "engine/time.h"
#include "engine/trace/recorder.h"

namespace engine {

class Selector : public trace::Clock {
 public:
  /// Waits until something happens, at most `timeout`; empty: without limit, 0: polls only.
  /// Returns false when there is no limit and nothing can ever happen.
  [[nodiscard]] virtual bool select(std::optional<Time> timeout) = 0;

  /// Keeps the thread busy for `duration`: time.sleep, or computing.
  virtual void spend(Time duration) = 0;
};

/// Time that only moves when a program waits or spends it: no I/O, no real time, always the same.
class VirtualSelector final : public Selector {
 public:
  Time now() const override { return now_; }
  [[nodiscard]] bool select(std::optional<Time> timeout) override;
  void spend(Time duration) override { now_ += duration; }

 private:
  Time now_ = 0;
};

}  // namespace engine
