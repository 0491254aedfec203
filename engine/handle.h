// A callback that a loop will run, and that can be cancelled until then.
// Rule: a handle runs at most once, and a cancelled one is dropped when its turn comes (L2).
#pragma once

#include <functional>
#include <memory>

#include "engine/time.h"
#include "engine/trace/recorder.h"

namespace engine {

class Loop;

/// A named function to call. The name is what a recording shows, as Python shows `__qualname__`.
struct Callback {
  template <class F>
  Callback(const char* callback_name, F function)
      : name(callback_name), call(std::move(function)) {}

  const char* name;  // a literal
  std::function<void()> call;
  /// False for callbacks of the engine itself.
  bool is_user = true;
  /// The future it is about, for the recording.
  trace::FutureRef future;
};

class Handle {
 public:
  explicit Handle(Loop& loop) : Handle(loop, Kind::Callback) {}
  virtual ~Handle() = default;
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;

  /// The callback will not run. Does nothing once it has run or was cancelled.
  virtual void cancel();
  bool cancelled() const { return is_cancelled_; }

 protected:
  enum class Kind : std::uint8_t { Callback, Step };
  Handle(Loop& loop, Kind kind) : loop_(&loop), kind_(kind) {}
  Loop& loop() const { return *loop_; }
  trace::HandleId id() const { return id_; }
  trace::Recorder* recorder() const;
  void mark_cancelled();
  /// A handle of its own for another run, with a number of its own.
  void renew();

 private:
  friend class Loop;
  template <class H>
  friend void run_between_records(H& handle, Loop& loop, trace::Recorder& told);

  /// Lets go of what the callback holds, so that cancelling frees it at once.
  virtual void clear() {}

  std::shared_ptr<Handle> alive_;  // itself, while it is ready or runs
  Loop* loop_;
  trace::HandleId id_ = 0;
  bool is_cancelled_ = false;
  const Kind kind_;  // Step: a StepHandle; Callback: a CallbackHandle
};

/// A plain callback in the ready queue.
class CallbackHandle : public Handle {
 public:
  CallbackHandle(Loop& loop, Callback callback);

 protected:
  const Callback& callback() const { return callback_; }

 private:
  friend class Loop;
  template <class H>
  friend void run_between_records(H& handle, Loop& loop, trace::Recorder& told);
  void call(Loop&) { callback_.call(); }
  void clear() override { callback_.call = nullptr; }
  void record_run(trace::Recorder& recorder) const;
  void record_outcome(trace::Recorder&) const {}

  Callback callback_;
};

/// A callback with a deadline.
class TimerHandle final : public CallbackHandle {
 public:
  TimerHandle(Loop& loop, Time when, Callback callback);

  /// When it is due, in the seconds of Loop::time().
  Seconds when() const { return to_seconds(when_); }
  /// The same in nanoseconds.
  Time deadline() const { return when_; }
  void cancel() override;

 private:
  friend class Loop;
  Time when_;
  bool is_scheduled_ = true;  // in the heap
};

}  // namespace engine
