// What a combinator's task is suspended on: asyncio's `waiter`, and the timer that may release it.
// Rule: the recording is told what the program waits for, never that it is a future of the engine's.
#pragma once

#include <functional>
#include <memory>

#include "engine/loop.h"

namespace engine {

/// A future without a value that knows for whom it stands in.
class Waiter final : public FutureState {
 public:
  /// Fills in what the recording shows; called only while a task is suspended on the waiter.
  using Describe = std::function<void(trace::Wait&)>;

  static std::shared_ptr<Waiter> make(Loop& loop, Site site);
  void stands_for(Describe describe) { describe_ = std::move(describe); }
  ~Waiter() override { report_unretrieved(); }

  /// As asyncio's _release_waiter: nothing happens when it is done already.
  void release();
  /// Releases it when the future is done.
  DoneCallback release_callback();
  /// Releases it after `delay`.
  std::shared_ptr<TimerHandle> release_after(Seconds delay);
  Future<> future();

  void describe_wait(trace::Wait& wait) const override;

 private:
  explicit Waiter(Loop& loop) : FutureState(loop) {}
  std::shared_ptr<Waiter> self();

  Describe describe_;
};

/// As `finally: timer.cancel()`. Without a timer it does nothing.
struct CancelledAtExit {
  std::shared_ptr<TimerHandle> timer;
  ~CancelledAtExit() {
    if (timer) timer->cancel();
  }
};

/// Fills in the number of futures that are waited for, and names as many as a recording shows.
void describe_targets(trace::Wait& wait, const std::vector<std::shared_ptr<FutureState>>& futures);

}  // namespace engine
