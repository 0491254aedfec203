// Real time, sockets, signals and threads under the loop, by standalone Asio.
// Rule: what Asio reports runs in the loop's thread, between two iterations; the loop stays asyncio's.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "engine/interpreter_lock.h"
#include "engine/selector.h"

namespace engine {

class ThreadJobs;

class AsioSelector final : public Selector {
 public:
  struct Options {
    /// The recording ends, and the program with it, after so many seconds; none: never.
    std::optional<Seconds> limit = std::nullopt;
  };

  /// In the thread that will run the loop: it holds the interpreter from now on.
  AsioSelector() : AsioSelector(Options()) {}
  explicit AsioSelector(Options options);
  ~AsioSelector() override;

  /// Of the monotonic clock.
  Time now() const override;
  /// Waits in whole milliseconds, as CPython's selector does, so that timers set one right after the
  /// other fire in one iteration. Throws KeyboardInterrupt, and RecordingFull at the limit.
  [[nodiscard]] bool select(std::optional<Time> timeout) override;
  void block(Time duration, const Look& look) override;
  /// Uses processor time of this thread.
  void compute(Time duration, const Work& work) override;
  Time computing(Time wanted) const override { return wanted; }
  void wake() override;
  Jobs& jobs() override;
  void acquire() override { lock_.lock(); }
  void release() override { lock_.unlock(); }
  std::unique_ptr<InterruptWatch> watch_interrupts(std::function<void()> told) override;

  /// Standalone Asio's io_context, for what is built on it.
  struct Context;
  const std::shared_ptr<Context>& context() { return context_; }
  /// Runs `told` in the loop's thread before the next iteration. From Asio's handlers only.
  void complete(std::function<void()> told);
  InterpreterLock& lock() { return lock_; }

 private:
  class Interrupts;
  void wait(std::optional<Time> timeout);
  void sleep_until(Time end);
  bool has_come(const Look& look);
  /// What may end the program while its thread is busy.
  void pause();
  void tell_interrupts();
  void check_limit();

  const Options options_;
  InterpreterLock lock_;
  const std::shared_ptr<Context> context_;  // sockets keep it, too
  std::vector<std::function<void()>> completions_;
  Interrupts* interrupts_ = nullptr;  // the innermost watch
  std::unique_ptr<ThreadJobs> jobs_;  // from the first on
};

}  // namespace engine
