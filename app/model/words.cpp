// Writes numbers, calls, waits and names as the schedule and the panels quote them.
// Rule: whatever depends on the trace's language is decided here.
#include "app/model/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "app/model/primitive_kind.h"

namespace app::model {
namespace {

using trace::Time;
using trace::WaitOn;

constexpr double NanosecondsPerSecond = 1e9;
constexpr Time NanosecondsPerMillisecond = 1'000'000;

bool is_python(const trace::Trace& trace) { return trace.meta().language != "c++"; }

/// "gather of 12, 4 done"; without the count of the done where the recording does not name all.
std::string group_text(const Timeline& timeline, const trace::Wait& wait, RecordIndex n) {
  const char* name = wait.on == WaitOn::Gather      ? "gather"
                     : wait.on == WaitOn::TaskGroup ? "TaskGroup"
                                                    : "wait";
  const auto is_done = [&](trace::FutureRef fut) { return timeline.done_record(fut) <= n; };
  const std::size_t count = std::max<std::size_t>(wait.count, wait.targets.size());
  if (wait.targets.size() < count) return fmt::format("{} of {}", name, count);
  return fmt::format("{} of {}, {} done", name, count,
                     std::ranges::count_if(wait.targets, is_done));
}

struct CallbackWords {
  std::string_view part;
  std::string_view words;
};

constexpr std::array Callbacks = {
    CallbackWords{"_set_result_unless_cancelled", "the end of a sleep"},
    CallbackWords{"gather.", "gather's count of its children"},
    CallbackWords{"_run_until_complete_cb", "the end of the loop's main task"},
    CallbackWords{"_release_waiter", "the time-out of a wait"},
    CallbackWords{"_on_completion", "a wait's count of its tasks"},
    CallbackWords{"TaskGroup._on_task_done", "TaskGroup's count of its tasks"},
    CallbackWords{"_on_timeout", "the end of a time-out"},
    CallbackWords{"_inner_done_callback", "shield's news of its task"},
    CallbackWords{"_outer_done_callback", "shield's news of its caller"},
    CallbackWords{"_set_state", "a job's result"},
    CallbackWords{"_call_check_cancel", "a job's check for cancellation"},
    CallbackWords{"_read_from_self", "a wake-up call from a thread"},
};

}  // namespace

std::string short_time_text(Time time) {
  const bool is_exact = time % NanosecondsPerMillisecond == 0;
  const double seconds = static_cast<double>(time) / NanosecondsPerSecond;
  return is_exact ? fmt::format("{:.3f}", seconds) : fmt::format("{:.6f}", seconds);
}

std::string time_text(Time time) { return short_time_text(time) + " s"; }

std::string duration_text(Time duration) {
  const double seconds = static_cast<double>(duration) / NanosecondsPerSecond;
  if (duration != 0 && std::abs(duration) < NanosecondsPerMillisecond) {
    return fmt::format("{:.3g} ms", seconds * 1000);
  }
  return fmt::format("{:.6g} s", seconds);
}

std::string rounded_text(Time duration) {
  const Time half = NanosecondsPerMillisecond / 2;
  if (std::abs(duration) < NanosecondsPerMillisecond) return duration_text(duration);
  return duration_text((duration + half) / NanosecondsPerMillisecond * NanosecondsPerMillisecond);
}

std::string seconds_text(double seconds) {
  constexpr double Microseconds = 1e6;
  const bool is_short = std::abs(seconds) * Microseconds < 1e15;
  const double rounded = std::round(seconds * Microseconds) / Microseconds;
  const bool is_lost = rounded == 0 && seconds != 0;
  return fmt::format("{}", is_short && !is_lost ? rounded : seconds);
}

std::string_view state_text(State state) {
  switch (state) {
    case State::Created:
      return "created";
    case State::Ready:
      return "ready";
    case State::Running:
      return "running";
    case State::Blocking:
      return "holding the loop";
    case State::Waiting:
      return "waiting";
    case State::Done:
      return "done";
    case State::Failed:
      return "failed";
    case State::Cancelled:
      return "cancelled";
    case State::ThreadJob:
      return "in a thread";
    case State::ProcessJob:
      return "in a process";
  }
  return "";
}

std::string sleep_call(const trace::Trace& trace, double seconds) {
  return fmt::format("{}({})", is_python(trace) ? "asyncio.sleep" : "sleep", seconds_text(seconds));
}

bool closes_pool(const trace::Record& record) {
  return record.kind == trace::Kind::Block && record.label != 0;
}

std::string block_call(const trace::Trace& trace, const trace::Record& record) {
  const std::string_view function = block_function(trace, record);
  if (closes_pool(record))
    return fmt::format("{}({})", function, is_python(trace) ? "wait=True" : "");
  return fmt::format("{}({})", function, seconds_text(trace.delay(record.delay)));
}

std::string_view block_function(const trace::Trace& trace, const trace::Record& record) {
  if (closes_pool(record)) return trace.text(record.label);
  return is_python(trace) ? "time.sleep" : "block";
}

std::string compute_call(const trace::Trace& trace, double seconds) {
  return is_python(trace) ? fmt::format("computing for {} s", seconds_text(seconds))
                          : fmt::format("compute({})", seconds_text(seconds));
}

std::string object_name(const Timeline& timeline, trace::ObjectId id) {
  const ObjectStory* object = timeline.object(id);
  if (object == nullptr) return "an object";
  const std::string_view type = type_of(timeline.trace(), *object);
  if (object->part_of != 0) {
    return fmt::format("the {} of {}", type, object_name(timeline, object->part_of));
  }
  int number = 0;
  int count = 0;
  for (const ObjectStory& other : timeline.objects()) {
    if (other.part_of != 0 || type_of(timeline.trace(), other) != type) continue;
    ++count;
    if (other.id == id) number = count;
  }
  return count == 1 ? std::string(type) : fmt::format("{} {}", type, number);
}

std::string job_name(const Timeline& timeline, trace::JobId id) {
  const JobStory* job = timeline.job(id);
  const std::string_view call =
      job == nullptr ? std::string_view() : std::string_view(timeline.lanes()[job->lane].call);
  return call.empty() ? fmt::format("job {}", id) : fmt::format("{} (job {})", call, id);
}

std::string future_name(const Timeline& timeline, trace::FutureRef fut) {
  if (!fut) return "a future";
  return fut.is_task() ? timeline.task_name(fut.number()) : fmt::format("future {}", fut.number());
}

std::string wait_text(const Timeline& timeline, trace::WaitId id, RecordIndex n) {
  const trace::Wait& wait = timeline.trace().wait(id);
  const auto object = [&] { return object_name(timeline, wait.object); };
  const auto target = [&] { return future_name(timeline, wait.target ? wait.target : wait.fut); };
  const auto within = [&] {
    return wait.seconds ? fmt::format(", at most {} s", seconds_text(*wait.seconds))
                        : std::string();
  };
  switch (wait.on) {
    case WaitOn::Yield:
      return "sleep(0)";
    case WaitOn::Sleep:
      return fmt::format("sleep({})", seconds_text(wait.seconds.value_or(0)));
    case WaitOn::Task:
      return target();
    case WaitOn::Shield:
      return fmt::format("shield({})", target());
    case WaitOn::Gather:
    case WaitOn::TaskGroup:
      return group_text(timeline, wait, n);
    case WaitOn::Wait:
      return group_text(timeline, wait, n) + within();
    case WaitOn::WaitFor:
      return fmt::format("{}{}", target(), within());
    case WaitOn::WaitForCancel:
      return fmt::format("the end of {}, cancelled", target());
    case WaitOn::AsCompleted:
      return "the next one to complete";
    case WaitOn::Lock:
      return object();
    case WaitOn::Semaphore:
    case WaitOn::BoundedSemaphore:
      return fmt::format("a permit of {}", object());
    case WaitOn::Event:
      return fmt::format("{} to be set", object());
    case WaitOn::Condition:
      return fmt::format("{} to be notified", object());
    case WaitOn::ConditionRelock:
      return fmt::format("the lock of {}", object());
    case WaitOn::Barrier:
      return fmt::format("{} to fill", object());
    case WaitOn::BarrierLock:
      return fmt::format("{} to empty", object());
    case WaitOn::QueueGet:
      return fmt::format("an item of {}", object());
    case WaitOn::QueuePut:
      return fmt::format("room in {}", object());
    case WaitOn::QueueJoin:
      return fmt::format("all items of {} to be done", object());
    case WaitOn::Executor:
      return job_name(timeline, wait.job);
    case WaitOn::Future:
      return future_name(timeline, wait.fut);
    case WaitOn::Lib:
      return std::string(timeline.trace().text(wait.call));
  }
  return {};
}

std::string callback_text(std::string_view label) {
  const auto found = std::ranges::find_if(
      Callbacks, [&](const CallbackWords& words) { return label.find(words.part) != label.npos; });
  if (found == Callbacks.end()) return std::string(label.empty() ? "a callback" : label);
  return std::string(found->words);
}

}  // namespace app::model
