// One fact of a recording, in 32 bytes, and the small vocabularies its fields use.
// Rule: a record holds numbers only; every text, place and detail is a row of a table in Trace.
#pragma once

#include <cstdint>
#include <type_traits>

namespace engine::trace {

/// Nanoseconds of loop time since the recording began.
using Time = std::int64_t;

// Numbers the recording gives out, each from 1; 0 means "none".
using TaskId = std::uint32_t;
using HandleId = std::uint32_t;
using FutureId = std::uint32_t;
using JobId = std::uint32_t;
using ObjectId = std::uint32_t;

// Rows of the tables in Trace; row 0 is the empty one.
using TextId = std::uint32_t;
using SiteId = std::uint32_t;
using ChainId = std::uint32_t;
using WaitId = std::uint32_t;
using BirthId = std::uint32_t;
using PollId = std::uint32_t;
using TimeId = std::uint32_t;
using DelayId = std::uint32_t;
using TaskListId = std::uint32_t;
using PictureId = std::uint32_t;

/// A future or a task: what a wait, a push or an error refers to. Written "F7" and "T3".
struct FutureRef {
  std::uint32_t bits = 0;

  static constexpr std::uint32_t TaskBit = 0x8000'0000U;
  static constexpr FutureRef of_task(TaskId id) { return {id | TaskBit}; }
  static constexpr FutureRef of_future(FutureId id) { return {id}; }
  constexpr explicit operator bool() const { return bits != 0; }
  constexpr bool is_task() const { return (bits & TaskBit) != 0; }
  /// The task's or the future's number.
  constexpr std::uint32_t number() const { return bits & ~TaskBit; }
  friend constexpr bool operator==(FutureRef, FutureRef) = default;
};

/// The kinds of `engine/trace/README.md`, in its order.
enum class Kind : std::uint8_t {
  LoopNew,
  LoopRun,
  LoopStop,
  LoopClose,
  Iter,
  Push,
  Run,
  RunEnd,
  Drop,
  Cancel,
  TimerPush,
  TimerCancel,
  TaskNew,
  TaskName,
  TaskSuspend,
  TaskDone,
  TaskCancel,
  TaskUncancel,
  FutNew,
  FutDone,
  ObjNew,
  Acquire,
  Release,
  QueuePut,
  QueueGet,
  QueueDone,
  Notify,
  Barrier,
  Print,
  Block,
  Compute,
  Slow,
  JobSubmit,
  JobBegin,
  JobSleep,
  JobEnd,
  NeverAwaited,
  Error,
  Deadlock,
  Nondeterministic,
  Limit,
  Uncaught,
  End,
};

/// Why a handle entered the ready queue.
enum class PushWhy : std::uint8_t { CreateTask, FutureDone, Timer, Yield, CallSoon, Error };

/// How a handle was run: a task's step, or a plain callback.
enum class RunHow : std::uint8_t { First, Resume, Cancel, Throw, Callback };

/// How a task or a future ended.
enum class DoneHow : std::uint8_t { Result, Exception, Cancelled };

/// How a permit or a lock was obtained: without waiting or by the woken waiter itself (Taken), or
/// handed to a waiter by the one who released (Handed).
enum class AcquireHow : std::uint8_t { Taken, Handed };

/// What a barrier does with those who come (Python: its state).
enum class BarrierPhase : std::uint8_t { Filling, Draining, Resetting, Broken };

/// Where a printed line went.
enum class Stream : std::uint8_t { Stdout, Stderr, Log };

/// Where a job runs.
enum class Pool : std::uint8_t { Thread, Process };

/// Which limit ended the recording.
enum class LimitWhat : std::uint8_t { Records, Seconds };

/// One fact. Which fields a kind uses is the table in `engine/trace/README.md`; unused ones are 0.
struct Record {
  Time time = 0;
  Kind kind = Kind::End;
  std::uint8_t how = 0;
  std::uint16_t loop = 1;
  /// The task the fact is about, or that acted; 0: the loop itself.
  TaskId task = 0;
  union {
    std::uint32_t id = 0;
    HandleId handle;
    FutureId future;
    JobId job;
    ObjectId object;
    std::uint32_t iteration;  // Iter: counts per loop from 1
    std::uint32_t ready;      // LoopClose: handles left in the ready queue
    TextId type;              // TaskDone, Uncaught: the exception's type name
    std::uint32_t status;     // End: the exit status
  };
  union {
    std::uint32_t other = 0;
    HandleId by_handle;     // Push: the handle that was running
    TaskId by_task;         // TaskCancel: who asked
    TaskId parent;          // TaskNew: who created it
    ChainId chain;          // TaskSuspend: the await chain, outermost first
    TextId label;           // TimerPush: the callback's name; Block: the call's
    TextId exception;       // Error: the exception's type name
    std::uint32_t left;     // Acquire, Release: the value left; TaskUncancel: requests left;
                            // QueueDone: items not yet dealt with
    std::uint32_t woken;    // Notify: how many waiters
    std::uint32_t inside;   // Barrier: tasks that came and have not left
    std::uint32_t size;     // QueuePut, QueueGet: items now in the queue
    std::uint32_t value;    // ObjNew: permits, parties or maxsize at the start
    std::uint32_t workers;  // JobSubmit: how many jobs the pool runs at once
    std::uint32_t timers;   // LoopClose: timers left in the heap
    std::uint32_t is_user;  // Run of a callback: 1 when it is the program's own function
    PictureId picture;      // Print: what is shown with the line
  };
  union {
    SiteId site = 0;
    FutureRef fut;  // Push, TimerPush, Error: the future it is about
  };
  union {
    std::uint32_t row = 0;
    TextId text;
    WaitId wait;          // TaskSuspend
    BirthId birth;        // TaskNew
    PollId poll;          // Iter
    TimeId when;          // TimerPush: due at; RunEnd, Slow: duration
    DelayId delay;        // Block, Compute, JobSleep: seconds, as the program gave them
    TaskListId pending;   // Deadlock
    std::uint32_t count;  // Limit
  };

  PushWhy push_why() const { return static_cast<PushWhy>(how); }
  RunHow run_how() const { return static_cast<RunHow>(how); }
  DoneHow done_how() const { return static_cast<DoneHow>(how); }
  AcquireHow acquire_how() const { return static_cast<AcquireHow>(how); }
  BarrierPhase barrier_phase() const { return static_cast<BarrierPhase>(how); }
  Stream stream() const { return static_cast<Stream>(how); }
  Pool pool() const { return static_cast<Pool>(how); }
  LimitWhat limit_what() const { return static_cast<LimitWhat>(how); }

  friend constexpr bool operator==(const Record& a, const Record& b) {
    return a.time == b.time && a.kind == b.kind && a.how == b.how && a.loop == b.loop &&
           a.task == b.task && a.id == b.id && a.other == b.other && a.site == b.site &&
           a.row == b.row;
  }
};

static_assert(sizeof(Record) == 32);
static_assert(std::is_trivially_copyable_v<Record>);

}  // namespace engine::trace
