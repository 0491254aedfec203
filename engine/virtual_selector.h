// Time that only moves when a program waits or spends it: no I/O, no real time, always the same.
// Rule: it jumps to the next timer or the next job, and only when nothing is ready.
#pragma once

#include <memory>

#include "engine/selector.h"

namespace engine {

class VirtualJobs;

class VirtualSelector final : public Selector {
 public:
  VirtualSelector();
  ~VirtualSelector() override;

  Time now() const override { return now_; }
  const Time* still() const override { return &now_; }
  [[nodiscard]] bool select(std::optional<Time> timeout) override;
  void block(Time duration, const Look&) override { now_ += duration; }
  void compute(Time duration, const Work&) override { now_ += duration; }
  /// Whole milliseconds, as a Python program spins that is recorded in virtual time.
  Time computing(Time wanted) const override;
  void wake() override { has_news_ = true; }
  Jobs& jobs() override;
  std::unique_ptr<InterruptWatch> watch_interrupts(std::function<void()>) override {
    return nullptr;
  }
  /// Throws RuntimeError in a thread that is neither the loop's nor a job's: virtual time knows of
  /// no other.
  void acquire() override;
  void release() override {}

 private:
  bool select_beside_jobs(std::optional<Time> timeout);

  Time now_ = 0;
  bool has_news_ = false;              // a job has pushed a handle since the last select began
  std::unique_ptr<VirtualJobs> jobs_;  // from the first on
};

}  // namespace engine
