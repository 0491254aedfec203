// The parts a timeline is drawn from: lanes, spans in one state, stretches of the loop, wake edges.
// Rule: plain values that refer to the trace by ids; whoever holds one needs its Timeline for texts.
#pragma once

#include <string>

#include "app/model/record_index.h"
#include "app/model/state.h"
#include "engine/trace/trace.h"

namespace app::model {

namespace trace = engine::trace;

using LaneIndex = std::uint32_t;
inline constexpr LaneIndex LoopLane = 0;

/// Who acts: the loop first, tasks with children after their parents, then jobs, then the workers of
/// pools. A job has no row of its own in the timeline: it is drawn in its worker's.
struct Lane {
  enum class Kind : std::uint8_t { Loop, Task, ThreadJob, ProcessJob, Thread, Process };
  Kind kind = Kind::Loop;
  /// TaskId or JobId; of a worker its number among those of its kind, from 1; 0 for the loop.
  std::uint32_t id = 0;
  /// How far a task is indented: 0 for tasks without a parent, and for all others lanes.
  std::uint32_t depth = 0;
  /// "loop", "Task-2", "thread 1" or "process 1"; for jobs "thread" or "process".
  std::string name{};
  /// "download(4)"; for jobs the function's name.
  std::string call{};
  /// Tasks asyncio made for itself, as it shut down.
  bool is_internal = false;

  bool is_job() const { return kind == Kind::ThreadJob || kind == Kind::ProcessJob; }
  bool is_worker() const { return kind == Kind::Thread || kind == Kind::Process; }
};

/// A lane in one state: at the records [first, end), during the time [begin, until].
/// The last span of a finished task is its outcome: one record wide, no time wide.
struct Span {
  LaneIndex lane = 0;
  State state = State::Created;
  RecordIndex first = 0;
  RecordIndex end = 0;
  trace::Time begin = 0;
  trace::Time until = 0;
  /// Waiting: what for. Row of the trace's waits.
  trace::WaitId wait = 0;
  /// Where in the program: of Waiting the line that awaits, of Blocking the line that holds the
  /// loop, of Created where the task was made, else where the step began; 0 when unknown.
  trace::SiteId site = 0;
};

/// What the loop itself does.
struct Stretch {
  enum class Kind : std::uint8_t {
    Iteration,  // from one poll to the next
    Select,     // nothing ready: the selector waits for time or for I/O
    Blocked,    // one step or callback holds the thread while time passes
  };
  Kind kind = Kind::Iteration;
  RecordIndex first = 0;
  RecordIndex end = 0;
  trace::Time begin = 0;
  trace::Time until = 0;
  /// Its number as the program's recording counts it; 0 before the first.
  std::uint32_t iteration = 0;
  /// Blocked: by which task; 0 for a callback.
  trace::TaskId task = 0;
  trace::SiteId site = 0;
};

/// Who made whom ready, or started it. `cause` always precedes `effect`.
struct WakeEdge {
  enum class Kind : std::uint8_t {
    Created,    // a task made a task
    Woken,      // a step ended what another task waited for
    Cancelled,  // a step asked another task to stop
    Timer,      // a deadline came; from the loop's lane
    Submitted,  // a task gave a job to a pool
    JobDone,    // a job ended what a task waited for
  };
  Kind kind = Kind::Woken;
  /// The record that did it, in the lane `from`: TaskNew, FutDone, TaskCancel, JobEnd...
  RecordIndex cause = 0;
  /// The Push that made it ready, or the JobBegin.
  RecordIndex effect = 0;
  LaneIndex from = 0;
  LaneIndex to = 0;
};

/// One handle's stay in the ready queue and what came of it.
struct ReadyStay {
  RecordIndex push = 0;
  /// The Run or Drop that took it out; NoRecord when none did.
  RecordIndex leave = NoRecord;
  trace::HandleId handle = 0;
  /// Whose step it is; 0 for a callback.
  trace::TaskId task = 0;
  std::uint16_t loop = 1;
  /// A callback that asyncio made for itself, as far as the recording tells.
  bool is_own_callback = false;
  static constexpr std::uint32_t NoEdge = NoRecord;
  /// The wake edge that explains it; none for a task's own yield and for the loop's own work.
  std::uint32_t edge = NoEdge;
};

/// One handle's time on the thread: the records [begin, end).
struct RunStay {
  RecordIndex begin = 0;
  /// The RunEnd, or what showed that it ended.
  RecordIndex end = NoRecord;
  /// The record after which the task no longer runs: TaskSuspend or TaskDone; else `end`.
  RecordIndex leave = NoRecord;
  trace::HandleId handle = 0;
  trace::TaskId task = 0;
  std::uint16_t loop = 1;
  /// The stay in the ready queue before it; NoRecord when the recording has none.
  std::uint32_t ready = NoRecord;
};

}  // namespace app::model
