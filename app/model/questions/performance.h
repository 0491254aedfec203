// What each task of a recording performed, operation by operation, and what ended each of its waits.
// Rule: control flow is taken as recorded; a Performance says nothing of who ran when.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "app/model/timeline.h"

namespace app::model::questions {

/// A row of Performance::parts.
using PartIndex = std::uint32_t;
/// A row of Performance::cues.
using CueIndex = std::uint32_t;
/// A row of Performance::stores.
using StoreIndex = std::uint32_t;
/// A row of Performance::errands.
using ErrandIndex = std::uint32_t;
inline constexpr std::uint32_t Nothing = NoRecord;

/// One thing a task did.
struct Operation {
  enum class Kind : std::uint8_t {
    Print,   // printed a line
    Hold,    // kept the thread for `duration`
    Create,  // made the task of `part`
    Birth,  // nothing; `duration` later no task, but a callback or the program makes that of `part`
    Give,   // did what `cue` stands for, and so woke `part`; no site: it is not known where
    Time,   // began what `cue` stands for, which comes `duration` later
    Send,   // began `errand`
    Acquire,  // took one of `store`, or suspended in its line until one was there
    Release,  // gave one of `store` back, and so woke `part`, if any
    Yield,    // suspended and stayed ready
    Wait,     // suspended until `cue`; Nothing: for ever
    End,      // returned, raised or was cancelled
  };
  Kind kind = Kind::End;
  RecordIndex record = 0;
  /// Of a Wait in asyncio.sleep: as long as was asked for.
  trace::Time duration = 0;
  PartIndex part = Nothing;
  CueIndex cue = Nothing;
  /// Of a Wait: the lock that is never got.
  StoreIndex store = Nothing;
  ErrandIndex errand = Nothing;
  trace::SiteId site = 0;
  /// Wait, Acquire that suspended: what for.
  trace::WaitOn on = trace::WaitOn::Yield;
  /// Wait: the tasks whose end is waited for, as far as they are named.
  std::vector<PartIndex> joined{};
  /// Time, Birth: a thread did it, and could have done it a little later.
  bool is_threads = false;
  /// Hold: in time.sleep; not computing, nor closing a pool.
  bool is_sleep = false;
  /// The coroutine it was performed in was awaited by the task's own: which of these calls, from 1;
  /// 0 for the task's own coroutine.
  std::uint32_t call = 0;
  /// It was performed in a plain function: which of these calls, from 1; 0 for none.
  std::uint32_t plain_call = 0;
};

/// It gave the thread back in the recording, or waited for what it then got.
constexpr bool is_suspension(const Operation& operation) {
  return operation.kind == Operation::Kind::Wait ||
         (operation.kind == Operation::Kind::Acquire && operation.on != trace::WaitOn::Yield);
}

/// What ends one wait.
struct Cue {
  /// Callbacks in the ready queue between it and the step it makes ready.
  std::uint32_t passes = 0;
  /// The Push that it led to.
  RecordIndex push = 0;
};

/// The operations of one task, in order.
struct Part {
  trace::TaskId task = 0;
  std::vector<Operation> operations;
};

/// A cue that comes from outside the tasks, at a time of its own, counted from the first record.
struct OutsideCue {
  trace::Time time = 0;
  CueIndex cue = 0;
};

/// What is handed out one by one, in the order of asking: the permits of a lock or a semaphore, the
/// items of a queue or the room in it.
struct Store {
  trace::ObjectId object = 0;
  std::uint32_t count = 0;
  /// Taking one is an await.
  bool is_awaited = false;
};

/// What goes on outside the tasks once one has begun it: a callback, a job, or the program itself when
/// its loop has stopped.
struct Errand {
  enum class Kind : std::uint8_t { Callback, Job, Program };
  struct Line {
    trace::Time after = 0;  // its beginning
    RecordIndex record = 0;
  };
  Kind kind = Kind::Callback;
  /// Counted from its sending; of the program from the loop's stop.
  trace::Time begin = 0;
  trace::Time end = 0;
  /// What a job takes when nothing holds it up, or the program.
  trace::Time own = 0;
  std::vector<Line> lines{};
  /// A job prints what it prints at once before its sender goes on.
  bool is_prompt = false;
  /// What a job's end brings.
  std::vector<CueIndex> cues{};
  /// Whom the callback or the program makes.
  std::vector<PartIndex> created{};
};

/// How much of a recording is taken apart. What cannot be told so is told by what woke whom.
struct Depth {
  bool stores = true;
  bool errands = true;
  /// Else a job's end follows on what was done last: the job waited for the loop.
  bool jobs = true;
};

struct Performance {
  std::vector<Part> parts;
  /// By task, which part it is.
  std::unordered_map<trace::TaskId, PartIndex> rows;
  std::vector<Cue> cues;
  std::vector<OutsideCue> outside;
  std::vector<Store> stores;
  std::vector<Errand> errands;
  /// The parts that nothing in the recording creates, in order.
  std::vector<PartIndex> first;
  /// What the program does before its loop runs, or Nothing.
  ErrandIndex opening = Nothing;
  /// Every operation's record, in order, each once.
  std::vector<RecordIndex> records;
};

/// The story is what was recorded before this: of a very long recording, its beginning. A deadlock ends
/// it: what is cancelled after it would have waited for ever.
RecordIndex story_end(const Timeline& timeline);
/// The lines printed in the story, in order.
std::span<const RecordIndex> lines_of_story(const Timeline& timeline);

/// Empty for a recording that cannot be taken apart: of several loops at once, without a task, or
/// unfinished.
std::optional<Performance> performance(const Timeline& timeline, Depth depth = {});

}  // namespace app::model::questions
