// The words of the trace format for every small vocabulary of records and waits.
// Rule: a list is in the order of its enum, so that a word's index is the enumerator.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace engine::trace {

inline constexpr std::array<std::string_view, 43> KindWords{
    "loop.new",      "loop.run",      "loop.stop",    "loop.close",
    "iter",          "push",          "run",          "run.end",
    "drop",          "cancel",        "timer.push",   "timer.cancel",
    "task.new",      "task.name",     "task.suspend", "task.done",
    "task.cancel",   "task.uncancel", "fut.new",      "fut.done",
    "obj.new",       "acquire",       "release",      "queue.put",
    "queue.get",     "queue.done",    "notify",       "barrier",
    "print",         "block",         "compute",      "slow",
    "job.submit",    "job.begin",     "job.sleep",    "job.end",
    "never_awaited", "error",         "deadlock",     "nondeterministic",
    "limit",         "uncaught",      "end"};

inline constexpr std::array<std::string_view, 6> PushWhyWords{
    "create_task", "future_done", "timer", "yield", "call_soon", "error"};

/// A plain callback has no word: it names no task.
inline constexpr std::array<std::string_view, 4> RunHowWords{"first", "resume", "cancel", "throw"};

inline constexpr std::array<std::string_view, 3> DoneHowWords{"result", "exception", "cancelled"};
inline constexpr std::array<std::string_view, 2> AcquireHowWords{"taken", "handed"};
inline constexpr std::array<std::string_view, 4> BarrierPhaseWords{"filling", "draining",
                                                                   "resetting", "broken"};
inline constexpr std::array<std::string_view, 3> StreamWords{"stdout", "stderr", "log"};
inline constexpr std::array<std::string_view, 2> PoolWords{"thread", "process"};
inline constexpr std::array<std::string_view, 2> LimitWhatWords{"records", "seconds"};

inline constexpr std::array<std::string_view, 24> WaitOnWords{"yield",
                                                              "sleep",
                                                              "task",
                                                              "shield",
                                                              "gather",
                                                              "taskgroup",
                                                              "wait",
                                                              "wait_for",
                                                              "wait_for.cancel",
                                                              "as_completed",
                                                              "lock",
                                                              "semaphore",
                                                              "boundedsemaphore",
                                                              "event",
                                                              "condition",
                                                              "condition.relock",
                                                              "barrier",
                                                              "barrier.lock",
                                                              "queue.get",
                                                              "queue.put",
                                                              "queue.join",
                                                              "executor",
                                                              "future",
                                                              "lib"};

/// The first is no word: `WaitWhen::None` is left out of files.
inline constexpr std::array<std::string_view, 4> WaitWhenWords{"", "FIRST_COMPLETED",
                                                               "FIRST_EXCEPTION", "ALL_COMPLETED"};

/// Where `word` stands in `words`; nothing when it is none of them.
constexpr std::optional<std::size_t> index_of(std::span<const std::string_view> words,
                                              std::string_view word) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == word) return i;
  }
  return std::nullopt;
}

}  // namespace engine::trace
