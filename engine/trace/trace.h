// The whole story of one run: its records in order and the tables their numbers point into.
// Rule: a Trace never changes; TraceBuilder makes one, and every reader shares it by reference.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/trace/record_list.h"

namespace engine::trace {

/// A place in a program's text. Files are named relative to the program.
struct Site {
  TextId file = 0;
  std::uint32_t line = 0;
  TextId function = 0;
  friend bool operator==(const Site&, const Site&) = default;
};

/// What a suspended task waits for; the words of asyncio.
enum class WaitOn : std::uint8_t {
  Yield,
  Sleep,
  Task,
  Shield,
  Gather,
  TaskGroup,
  Wait,
  WaitFor,
  WaitForCancel,
  AsCompleted,
  Lock,
  Semaphore,
  BoundedSemaphore,
  Event,
  Condition,
  ConditionRelock,
  Barrier,
  BarrierLock,
  QueueGet,
  QueuePut,
  QueueJoin,
  Executor,
  Future,
  Lib,
};

/// When `asyncio.wait` returns.
enum class WaitWhen : std::uint8_t { None, FirstCompleted, FirstException, AllCompleted };

/// The details of one wait; fields a wait does not use are empty.
struct Wait {
  WaitOn on = WaitOn::Yield;
  WaitWhen when = WaitWhen::None;
  /// The future the task is suspended on; none for a bare yield.
  FutureRef fut;
  /// Task, Shield, WaitFor: the one waited for.
  FutureRef target;
  /// Gather, TaskGroup, Wait: how many, of which `targets` names at most 32.
  std::uint32_t count = 0;
  std::vector<FutureRef> targets;
  ObjectId object = 0;
  JobId job = 0;
  /// Seconds as the program gave them: of Sleep the delay, of Wait and WaitFor the timeout.
  std::optional<double> seconds;
  /// Lib: the library function that was called.
  TextId call = 0;
  friend bool operator==(const Wait&, const Wait&) = default;
};

/// What a task was born with.
struct Birth {
  TextId name = 0;
  TextId coro = 0;
  /// The call's arguments as text, in order: plain values as written, others as `<ClassName>`.
  std::vector<TextId> args;
  /// True for tasks asyncio makes for itself (shutdown); schedules leave them out.
  bool internal = false;
  friend bool operator==(const Birth&, const Birth&) = default;
};

/// What the loop knew as it polled.
struct Poll {
  std::uint32_t ready = 0;
  std::uint32_t timers = 0;
  /// How long the selector may wait; empty: until something happens.
  std::optional<Time> timeout;
  friend bool operator==(const Poll&, const Poll&) = default;
};

/// A small picture that is shown with a printed line: at most MostSide pixels a side, each three bytes
/// (red, green, blue), rows from the top.
struct Picture {
  static constexpr std::uint32_t MostSide = 64;
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::string rgb;
  /// It has its pixels, neither more nor less, and is not too large.
  bool is_sound() const {
    return width >= 1 && height >= 1 && width <= MostSide && height <= MostSide &&
           rgb.size() == std::size_t{width} * height * 3;
  }
  friend bool operator==(const Picture&, const Picture&) = default;
};

/// Shared by all who show it, and by retellings of a trace; null: none.
using SharedPicture = std::shared_ptr<const Picture>;

/// The text of a file that sites name.
struct Source {
  TextId file = 0;
  std::string language;  // "python" or "c++"
  std::string text;
  friend bool operator==(const Source&, const Source&) = default;
};

/// What was run, by whom and how.
struct Meta {
  std::string language = "python";  // "python" or "c++"
  std::string python;               // CPython's version, "3.11.7"; empty for the engine
  std::string mode = "virtual";     // "virtual" or "real"
  std::string ties = "fifo";        // "fifo" or "heapq"
  bool charge = false;              // measured processor time moved the virtual clock
  std::string script;               // the scenario's name or the program's file
  std::vector<std::string> argv;
  std::vector<std::pair<std::string, std::string>> set;  // --set NAME=VALUE, in order
  friend bool operator==(const Meta&, const Meta&) = default;
};

/// An immutable recording. Every id in a record of a Trace is a valid row of its tables.
class Trace {
 public:
  const Meta& meta() const { return meta_; }
  std::span<const Record> records() const { return records_.view(); }
  /// Row 0 is the empty text.
  std::string_view text(TextId id) const { return texts_[id]; }
  const Site& site(SiteId id) const { return sites_[id]; }
  /// Places from the task's own coroutine inwards.
  std::span<const SiteId> chain(ChainId id) const { return chains_[id]; }
  const Wait& wait(WaitId id) const { return waits_[id]; }
  const Birth& birth(BirthId id) const { return births_[id]; }
  const Poll& poll(PollId id) const { return polls_[id]; }
  Time time(TimeId id) const { return times_[id]; }
  /// Seconds.
  double delay(DelayId id) const { return delays_[id]; }
  std::span<const TaskId> tasks(TaskListId id) const { return task_lists_[id]; }
  /// Row 0 is null.
  const SharedPicture& picture(PictureId id) const { return pictures_[id]; }
  std::span<const Source> sources() const { return sources_; }
  /// The source of `file`, or null when the recording holds none.
  const Source* source(TextId file) const;
  /// True when the file this came from ended before its `end` record.
  bool is_missing_tail() const { return is_missing_tail_; }

  /// How many rows each table has.
  struct Sizes {
    std::size_t texts, sites, chains, waits, births, polls, times, delays, task_lists, pictures;
  };
  Sizes sizes() const;

  /// True when both tell the same story: equal records with equal details. The order of rows within
  /// the tables does not count.
  friend bool operator==(const Trace& a, const Trace& b);

 private:
  friend class TraceBuilder;
  friend Trace retell(const Trace& trace, std::string_view file, const struct OtherText& other);
  Meta meta_;
  RecordList records_;
  std::vector<std::string> texts_;
  std::vector<Site> sites_;
  std::vector<std::vector<SiteId>> chains_;
  std::vector<Wait> waits_;
  std::vector<Birth> births_;
  std::vector<Poll> polls_;
  std::vector<Time> times_;
  std::vector<double> delays_;
  std::vector<std::vector<TaskId>> task_lists_;
  std::vector<SharedPicture> pictures_;
  std::vector<Source> sources_;
  bool is_missing_tail_ = false;
};

}  // namespace engine::trace
