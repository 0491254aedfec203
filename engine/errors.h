// Python's exceptions, as far as a loop raises and tells them apart.
// Rule: std::exception is Python's `Exception`; what Python keeps out of `except Exception`
// (CancelledError and the exits) does not derive from it.
#pragma once

#include <exception>
#include <string>

namespace engine {

/// As Python's Exception: carries the type's Python name and its text.
class Exception : public std::exception {
 public:
  Exception(const char* type, std::string text) : type_(type), text_(std::move(text)) {}
  const char* what() const noexcept override { return text_.c_str(); }
  const char* type() const noexcept { return type_; }

 private:
  const char* type_;  // a literal
  std::string text_;
};

struct RuntimeError : Exception {
  explicit RuntimeError(std::string text) : Exception("RuntimeError", std::move(text)) {}

 protected:
  using Exception::Exception;
};
/// Calls, awaits or groups nest too deep.
struct RecursionError : RuntimeError {
  explicit RecursionError(std::string text) : RuntimeError("RecursionError", std::move(text)) {}
};
/// A barrier that was aborted, or reset while somebody waited.
struct BrokenBarrierError : RuntimeError {
  explicit BrokenBarrierError(std::string text)
      : RuntimeError("BrokenBarrierError", std::move(text)) {}
};
struct QueueEmpty : Exception {
  QueueEmpty() : Exception("QueueEmpty", "") {}
};
struct QueueFull : Exception {
  QueueFull() : Exception("QueueFull", "") {}
};
struct ValueError : Exception {
  explicit ValueError(std::string text) : Exception("ValueError", std::move(text)) {}
};
struct TypeError : Exception {
  explicit TypeError(std::string text) : Exception("TypeError", std::move(text)) {}
};
struct KeyError : Exception {
  explicit KeyError(std::string text) : Exception("KeyError", std::move(text)) {}
};
/// A deadline passed; of wait_for, timeout and as_completed.
struct TimeoutError : Exception {
  explicit TimeoutError(std::string text = "") : Exception("TimeoutError", std::move(text)) {}
};
/// An asynchronous generator has no further value.
struct StopAsyncIteration : Exception {
  StopAsyncIteration() : Exception("StopAsyncIteration", "") {}
};
/// A future was asked for what its state does not allow.
struct InvalidStateError : Exception {
  explicit InvalidStateError(std::string text) : Exception("InvalidStateError", std::move(text)) {}
};

/// A worker process died: its pool is of no use any more.
struct BrokenProcessPool : RuntimeError {
  explicit BrokenProcessPool(std::string text)
      : RuntimeError("BrokenProcessPool", std::move(text)) {}
};

/// What Python keeps out of `except Exception`. Not a std::exception, on purpose.
class BaseException {
 public:
  BaseException(const char* type, std::string text) : type_(type), text_(std::move(text)) {}
  const char* type() const noexcept { return type_; }
  const std::string& text() const noexcept { return text_; }

 private:
  const char* type_;
  std::string text_;
};

/// Raised at the await of a task that was cancelled.
struct CancelledError : BaseException {
  CancelledError() : BaseException("CancelledError", "") {}
  explicit CancelledError(std::string text)
      : BaseException("CancelledError", std::move(text)), has_argument(true) {}
  /// Whether it was made with a text, be it an empty one: repr tells them apart.
  bool has_argument = false;
};
/// Raised at the await of a coroutine that is destroyed before its end.
struct GeneratorExit : BaseException {
  GeneratorExit() : BaseException("GeneratorExit", "") {}
};

/// Leaves a task, a callback and run_forever at once (rule L5).
struct Exit : BaseException {
  using BaseException::BaseException;
};
struct KeyboardInterrupt : Exit {
  KeyboardInterrupt() : Exit("KeyboardInterrupt", "") {}
};
struct SystemExit : Exit {
  explicit SystemExit(int code = 0) : Exit("SystemExit", std::to_string(code)), status(code) {}
  int status;
};
/// Nothing is ready, no timer is set, and nothing outside can wake the loop: it would hang.
struct Deadlock : Exit {
  Deadlock() : Exit("Deadlock", "every task waits and nothing can wake one") {}
};
/// The recording reached its limit; the program is not run any further.
struct RecordingFull : Exit {
  RecordingFull() : Exit("RecordingFull", "the recording reached its limit") {}
};

/// Thrown into a job that is still at work when its program is over.
struct JobLeft : BaseException {
  JobLeft() : BaseException("JobLeft", "the program is over") {}
};

/// An exception as a recording shows it.
struct Raised {
  std::string type;  // Python's name; of a foreign std::exception the class's own
  std::string text;
};
Raised describe(const std::exception_ptr& error);
/// The type's name alone; empty when there is no exception.
std::string type_of(const std::exception_ptr& error);

bool is_cancelled_error(const std::exception_ptr& error);
bool is_generator_exit(const std::exception_ptr& error);
/// True for what leaves run_forever at once: KeyboardInterrupt, SystemExit and ours.
bool is_exit(const std::exception_ptr& error);

}  // namespace engine
