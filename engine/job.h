// One call handed to a pool: what it calls, how it ended, and who wants to know.
// Rule: only a job that has not begun can be cancelled; one that has begun goes on to its end.
#pragma once

#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

#include "engine/trace/record.h"
#include "engine/value.h"

namespace engine {

/// How a call ended: its value's box, or what it raised.
struct JobOutcome {
  std::unique_ptr<Box> value;
  std::exception_ptr error;
};

/// A call as bytes, for another process of this program.
struct RemoteCall {
  const char* function;   // a RegisteredFunction's name
  std::string arguments;  // as bytes
  std::unique_ptr<Box> (*result)(std::string_view bytes);
};

/// As concurrent.futures.Future, and the work item it belongs to. Whoever touches it holds the
/// interpreter (see Selector::hold).
class Job : public std::enable_shared_from_this<Job> {
 public:
  using Call = std::function<std::unique_ptr<Box>()>;

  Job(trace::JobId number, Call call, std::optional<RemoteCall> remote)
      : number_(number), call_(std::move(call)), remote_(std::move(remote)) {}
  Job(const Job&) = delete;
  Job& operator=(const Job&) = delete;

  trace::JobId number() const { return number_; }
  /// As Future.set_running_or_notify_cancel: false when it was cancelled and must not run.
  bool begin();
  /// Calls it; nothing leaves. The one member a worker calls without holding anything.
  JobOutcome call() noexcept;
  /// The same call for a worker process; null: it can only be made here.
  const RemoteCall* remote() const { return remote_ ? &*remote_ : nullptr; }
  /// Keeps the outcome and tells whoever wants to know.
  void finish(JobOutcome outcome);
  /// Returns false when it has begun. Tells whoever wants to know.
  bool cancel();

  bool is_cancelled() const { return status_ == Status::Cancelled; }
  /// What finish() kept; the value can be taken once.
  JobOutcome& outcome() { return outcome_; }
  /// Called once, when it is finished or cancelled.
  void when_done(std::function<void(std::shared_ptr<Job>)> told) { told_ = std::move(told); }
  /// Nobody will be told: its program is over.
  void forget() { told_ = nullptr; }

 private:
  enum class Status { Pending, Running, Cancelled, Finished };
  void tell();

  const trace::JobId number_;
  Call call_;
  const std::optional<RemoteCall> remote_;
  Status status_ = Status::Pending;
  JobOutcome outcome_;
  std::function<void(std::shared_ptr<Job>)> told_;
};

template <class R>
struct JobResultOf {
  using type = R;
};
template <>
struct JobResultOf<void> {
  using type = None;
};
/// What awaiting a call in a pool gives: its result, None when it returns nothing.
template <class F, class... A>
using JobResult = typename JobResultOf<
    std::decay_t<std::invoke_result_t<std::decay_t<F>&, std::decay_t<A>...>>>::type;

/// The call of `function` with copies of its arguments, as a job makes it.
template <class F, class... A>
Job::Call job_call(F function, A... args) {
  return [function = std::move(function),
          args = std::make_tuple(std::move(args)...)]() mutable -> std::unique_ptr<Box> {
    if constexpr (std::is_void_v<std::invoke_result_t<F&, A...>>) {
      std::apply(function, std::move(args));
      return nullptr;
    } else {
      return boxed<JobResult<F, A...>>(std::apply(function, std::move(args)));
    }
  };
}

}  // namespace engine
