// What is true at one record: the thread, the ready queue, the waiting room, what is done.
// Rule: a pure function of the timeline and the record; O(log n) for each thing it names.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/model/primitive_kind.h"
#include "app/model/timeline.h"

namespace app::model {

/// What is on the thread.
struct Running {
  trace::HandleId handle = 0;
  /// 0 for a callback.
  trace::TaskId task = 0;
  /// A callback's name; empty for a task.
  std::string_view label{};
  trace::RunHow how = trace::RunHow::First;
  /// The Run record.
  RecordIndex run = 0;
  trace::Time since = 0;
  /// Where it was last seen; 0 when unknown.
  trace::SiteId site = 0;
  /// Callers first: how this step's coroutines await each other, as far as known. The last is the
  /// function of `site`.
  std::span<const trace::SiteId> chain{};
  /// Set while it holds the thread in time.sleep or computing.
  struct Blocked {
    RecordIndex record = 0;
    trace::Time since = 0;
    trace::Time until = 0;
    bool is_computing = false;
  };
  std::optional<Blocked> blocked{};
};

/// A place in the ready queue.
struct Ready {
  trace::HandleId handle = 0;
  /// 0 for a callback.
  trace::TaskId task = 0;
  /// A callback's name; empty for a task.
  std::string_view label{};
  /// The Push record.
  RecordIndex push = 0;
  trace::Time since = 0;
  trace::PushWhy why = trace::PushWhy::CallSoon;
  /// Who did it, and with which record; from the loop's lane for timers. No value: the program's
  /// start, the loop itself, or a task's own yield.
  std::optional<WakeEdge> by{};
  /// The task is not suspended yet: it put itself back in line and goes on to the end of its step.
  bool is_still_running = false;
};

/// A timer in the heap.
struct Timer {
  trace::HandleId handle = 0;
  /// Who set it; 0 for the loop itself.
  trace::TaskId task = 0;
  /// True when `task` sleeps until then; false for time-outs, call_later and the like.
  bool is_sleep = false;
  std::string_view label{};
  RecordIndex push = 0;
  trace::Time set = 0;
  trace::Time due = 0;
};

/// A task that is suspended, and its reason. In no other list but `timers` (a sleep) and `waiters`.
struct Waiting {
  trace::TaskId task = 0;
  /// The TaskSuspend record.
  RecordIndex suspend = 0;
  trace::Time since = 0;
  trace::WaitId wait = 0;
  trace::SiteId site = 0;
  std::span<const trace::SiteId> chain{};
  /// Of the tasks and futures it waits for, how many are done and how many there are.
  std::uint32_t done = 0;
  std::uint32_t count = 0;
};

/// A lock, semaphore, queue... that somebody has used.
struct Primitive {
  using Kind = PrimitiveKind;
  trace::ObjectId object = 0;
  Kind kind = Kind::Other;
  /// "Semaphore", "PriorityQueue"...
  std::string_view type{};
  /// Semaphore: permits in all; Barrier: parties; Queue: maxsize, 0 for no bound. Empty: not known.
  std::optional<std::uint32_t> total{};
  /// Semaphore, Lock: how many are free now; Event: 1 while it is set. Empty: not known.
  std::optional<std::uint32_t> free{};
  struct Holder {
    trace::TaskId task = 0;
    RecordIndex acquire = 0;
    /// Handed to it by the one who released; it has not run since.
    bool is_handed = false;
  };
  /// Who has it, in the order of acquiring.
  std::vector<Holder> holders{};
  /// Who waits in line, first first.
  std::vector<trace::TaskId> waiters{};
  /// Queue: who waits to put. `waiters` then wait to get or join.
  std::vector<trace::TaskId> putters{};
  /// Queue: its items as text, in order of their putting.
  std::vector<std::string_view> items{};
};

struct Job {
  enum class Phase : std::uint8_t { Queued, Running, Sleeping };
  trace::JobId job = 0;
  trace::Pool pool = trace::Pool::Thread;
  Phase phase = Phase::Queued;
  std::string_view label{};
  /// Who gave it to the pool.
  trace::TaskId task = 0;
  RecordIndex record = 0;
  trace::Time since = 0;
  /// Sleeping: until when.
  std::optional<trace::Time> until{};
};

/// A coroutine object that nobody has awaited yet, known because nobody ever did.
struct NeverAwaited {
  std::string_view coro{};
  RecordIndex record = 0;
  trace::SiteId site = 0;
};

struct Snapshot {
  RecordIndex record = 0;
  Detail detail = Detail::All;
  trace::Time time = 0;
  std::uint32_t iteration = 0;
  std::optional<Running> running{};
  /// Set while nothing runs and the selector waits: until when; Time's maximum without a deadline.
  std::optional<trace::Time> selecting_until{};
  /// Front first. asyncio's own callbacks are left out below Detail::All.
  std::vector<Ready> ready{};
  /// The next one to fire first.
  std::vector<Timer> timers{};
  /// Every suspended task, in the order of suspending.
  std::vector<Waiting> waiting{};
  /// In the order of first use.
  std::vector<Primitive> primitives{};
  std::vector<Job> jobs{};
  /// Made, but not in the ready queue (yet).
  std::vector<trace::TaskId> created{};
  std::vector<NeverAwaited> never_awaited{};
  /// In order of ending. Points into the timeline. Includes internal tasks.
  std::span<const trace::TaskId> done{};
  /// Every task that lives, in creation order; the margin marks are drawn for these.
  struct Living {
    trace::TaskId task = 0;
    State state = State::Created;
    trace::SiteId site = 0;
  };
  std::vector<Living> living{};
  /// How many lines have been printed.
  std::uint32_t output_lines = 0;
  /// The program itself keeps the thread, in time.sleep or computing, while no loop runs.
  std::optional<Running::Blocked> held_outside{};
  /// The program has ended.
  bool is_finished = false;
  /// The class of the exception that left the program; empty as long as none did.
  std::string_view failure{};
  bool is_deadlocked = false;
};

/// What is true once record `n` has happened; `n` past the end counts as the last. The result
/// points into `timeline` and its trace.
Snapshot snapshot(const Timeline& timeline, RecordIndex n, Detail detail = Detail::All);

}  // namespace app::model
