// A value that is not there yet, and whoever wants to know when it is.
// Rule: becoming done schedules the callbacks in the order of their registration and calls none (F1).
#pragma once

#include <exception>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "engine/free_list.h"
#include "engine/site.h"
#include "engine/trace/recorder.h"
#include "engine/value.h"

namespace engine {

class AnyFuture;
class FutureState;
class Loop;
class Program;
class TaskState;
template <class T>
class Future;

/// What add_done_callback takes: a name and a function of the future. Copies are equal, as two
/// references to one Python function are.
class DoneCallback {
 public:
  DoneCallback() = default;
  template <class F>
  DoneCallback(const char* name, F function)
      : name_(name), call_(std::make_shared<const Function>(std::move(function))) {}
  /// One of the engine's own, which schedules leave out.
  template <class F>
  static DoneCallback internal(const char* name, F function) {
    DoneCallback callback(name, std::move(function));
    callback.is_user_ = false;
    return callback;
  }

  friend bool operator==(const DoneCallback& a, const DoneCallback& b) {
    return a.call_ == b.call_;
  }

 private:
  friend class FutureState;
  using Function = std::function<void(const AnyFuture&)>;
  const char* name_ = "";
  std::shared_ptr<const Function> call_;
  bool is_user_ = true;
};

/// What a cancellation says.
using CancelMessage = std::shared_ptr<const std::string>;

/// The shared part of a future. Not for programs: they hold a Future<T>.
class FutureState : public std::enable_shared_from_this<FutureState> {
 public:
  /// As loop.create_future(): the recording hears of it.
  static std::shared_ptr<FutureState> make(Loop& loop, Site site);
  static std::shared_ptr<FutureState> make_in_running_loop(Site site);
  virtual ~FutureState();
  FutureState(const FutureState&) = delete;
  FutureState& operator=(const FutureState&) = delete;

  bool is_done() const { return status_ != Status::Pending; }
  bool is_cancelled() const { return status_ == Status::Cancelled; }
  /// The exception, which counts as retrieved from now on; null: there is none. Throws
  /// InvalidStateError while pending and CancelledError when cancelled.
  std::exception_ptr exception();
  /// The exception, without any of that.
  const std::exception_ptr& raised() const { return exception_; }
  /// The value's box; throws what exception() has or throws.
  const Box* result();
  virtual void set_result(std::unique_ptr<Box> value);
  virtual void set_exception(std::exception_ptr error);
  /// What cancel_saying asks for. Returns false when it was done already.
  virtual bool cancel(CancelMessage message, Site site);
  /// As cancel(msg): what the CancelledError will say; null: nothing. Throws RecursionError when the
  /// tasks that are asked in turn wait for each other in a ring, or are too many.
  bool cancel_saying(CancelMessage message, Site site);
  const CancelMessage& cancel_message() const { return cancel_message_; }
  /// As _make_cancelled_error: what a task raised as it was cancelled, once; then a new error.
  std::exception_ptr make_cancelled_error();
  void add_done_callback(DoneCallback callback);
  std::size_t remove_done_callback(const DoneCallback& callback);
  /// A task that waits is one more callback in the same line (F4).
  void add_wakeup(std::shared_ptr<TaskState> task);

  /// The value as a recording shows it.
  std::string value_text() const;

  /// Its name in a recording.
  virtual trace::FutureRef ref() const { return trace::FutureRef::of_future(number_); }
  /// Fills in what a task that awaits it waits for.
  virtual void describe_wait(trace::Wait& wait) const;
  /// "Future", as its messages call it.
  virtual const char* class_name() const { return "Future"; }
  virtual bool is_task() const { return false; }
  Loop* loop_or_null() const { return loop_; }
  /// Throws RuntimeError when its loop is gone.
  Loop& loop() const {
    if (!loop_) [[unlikely]]
      refuse_without_loop();
    return *loop_;
  }
  /// A task that awaited it was told that it cannot: as CPython leaves _asyncio_future_blocking set,
  /// whoever awaits it from now on, while it is pending, is told at once.
  bool was_refused() const { return was_refused_; }
  void mark_refused() { was_refused_ = true; }
  /// Drops whoever waits: a program that ends leaves nothing behind.
  void forget_subscribers();

 protected:
  explicit FutureState(Loop& loop);
  /// Takes a number and tells the recording.
  void record_new(Site site);
  trace::Recorder* recorder() const;
  void mark_retrieved() { is_unretrieved_ = false; }
  bool is_unretrieved() const { return is_unretrieved_; }
  /// The done states, without asking anyone; the second step of set_result and its like.
  void finish_with_value(std::unique_ptr<Box> value);
  void finish_with_error(std::exception_ptr error);
  /// `error` is the CancelledError to raise first, if a task raised one itself.
  void finish_cancelled(std::exception_ptr error = nullptr);
  void say_as_cancelled(CancelMessage message) { cancel_message_ = std::move(message); }
  /// Tells the loop's exception handler, or only the recording once the loop is gone.
  void report(const char* message, const std::exception_ptr& error) const;
  /// As Future.__del__. Every final class calls it first in its destructor, while its virtual
  /// functions are still its own; a second call finds nothing to report.
  void report_unretrieved();

 private:
  friend class Program;
  template <class>
  friend class free_list::Allocator;
  enum class Status : std::uint8_t { Pending, Cancelled, Finished };
  struct Subscriber {
    std::shared_ptr<TaskState> task;  // null: the callback
    DoneCallback callback;
  };

  void check_pending() const;
  [[noreturn]] static void refuse_without_loop();
  void schedule(const Subscriber& subscriber);
  void schedule_subscribers();
  void record_done(trace::DoneHow how, const std::string& value) const;

  FutureState* previous_ = nullptr;  // in the program's list
  FutureState* next_ = nullptr;
  std::unique_ptr<Box> value_;
  std::exception_ptr exception_;  // of a cancelled one: the CancelledError to be raised first
  CancelMessage cancel_message_;
  std::vector<Subscriber> subscribers_;
  trace::FutureId number_ = 0;
  Program* program_;  // null once the program is gone
  Loop* loop_;        // null once the loop is gone
  Status status_ = Status::Pending;
  bool is_unretrieved_ = false;  // has an exception that nobody has seen
  bool was_refused_ = false;
};

/// Throws ValueError when the future belongs to another loop than `loop`.
void refuse_other_loop(const FutureState& future, const Loop& loop);

/// A copyable reference to a future of any type.
class AnyFuture {
 public:
  explicit AnyFuture(std::shared_ptr<FutureState> state) : state_(std::move(state)) {}

  bool done() const { return state_->is_done(); }
  bool cancelled() const { return state_->is_cancelled(); }
  /// Null when it ended well; see FutureState::exception for what it throws.
  std::exception_ptr exception() const { return state_->exception(); }
  /// Returns false when it was done already.
  bool cancel(Site site = Site::current()) const { return state_->cancel_saying(nullptr, site); }
  /// The same with a message for the CancelledError.
  bool cancel(std::string message, Site site = Site::current()) const {
    return state_->cancel_saying(std::make_shared<const std::string>(std::move(message)), site);
  }
  /// Calls back in the next iteration after it is done; at once scheduled when it is done already.
  void add_done_callback(DoneCallback callback) const {
    state_->add_done_callback(std::move(callback));
  }
  /// Removes all equal ones and returns how many (F2).
  std::size_t remove_done_callback(const DoneCallback& callback) const {
    return state_->remove_done_callback(callback);
  }
  /// Throws RuntimeError when the loop is gone.
  Loop& get_loop() const { return state_->loop(); }
  /// The same future, for a callback that knows its type.
  template <class T>
  Future<T> as() const {
    return Future<T>(state_);
  }
  const std::shared_ptr<FutureState>& state() const { return state_; }
  friend bool operator==(const AnyFuture&, const AnyFuture&) = default;

 private:
  std::shared_ptr<FutureState> state_;
};

/// As Python's class: "<Future>", "<Task>".
inline std::string repr(const AnyFuture& future) {
  return std::string("<") + future.state()->class_name() + ">";
}

/// A copyable reference to a future of T; `co_await` it for the value, as often as you like.
template <class T = None>
class Future : public AnyFuture {
  static_assert(std::is_copy_constructible_v<T>, "a future's value goes to everyone who awaits it");

 public:
  explicit Future(std::shared_ptr<FutureState> state) : AnyFuture(std::move(state)) {}
  /// As asyncio.Future(): pending, of the running loop.
  explicit Future(Site site = Site::current())
      : AnyFuture(FutureState::make_in_running_loop(site)) {}

  /// The value; throws its exception, CancelledError, or InvalidStateError while pending.
  T result() const { return unboxed<T>(state()->result()); }
  /// Throws InvalidStateError when it is done already, RuntimeError when it is a task.
  void set_result(T value = T()) const { state()->set_result(boxed<T>(std::move(value))); }
  /// Throws as set_result does.
  template <class E>
  void set_exception(E error) const {
    set_exception(std::make_exception_ptr(std::move(error)));
  }
  void set_exception(std::exception_ptr error) const { state()->set_exception(std::move(error)); }
};

}  // namespace engine
