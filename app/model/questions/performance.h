// What each task of a recording performed, operation by operation, and what ended each of its waits.
// Rule: control flow is taken as recorded; a Performance says nothing of who ran when.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "app/model/timeline.h"

namespace app::model::questions {

/// A row of Performance::parts.
using PartIndex = std::uint32_t;
/// A row of Performance::cues.
using CueIndex = std::uint32_t;
inline constexpr std::uint32_t Nothing = NoRecord;

/// One thing a task did.
struct Operation {
  enum class Kind : std::uint8_t {
    Print,   // printed a line
    Hold,    // kept the thread for `duration`
    Create,  // made the task of `part`
    Give,    // did what `cue` stands for
    Time,    // began what `cue` stands for, which comes `duration` later
    Yield,   // suspended and stayed ready
    Wait,    // suspended until `cue`; Nothing: for ever
    End,     // returned, raised or was cancelled
  };
  Kind kind = Kind::End;
  RecordIndex record = 0;
  trace::Time duration = 0;
  PartIndex part = Nothing;
  CueIndex cue = Nothing;
  trace::SiteId site = 0;
  /// Wait: what for.
  trace::WaitOn on = trace::WaitOn::Yield;
  /// Wait: the tasks whose end is waited for, as far as they are named.
  std::vector<PartIndex> joined{};
  /// Hold: in time.sleep, not computing.
  bool is_sleep = false;
  /// The coroutine it was performed in was awaited by the task's own: which of these calls, from 1;
  /// 0 for the task's own coroutine.
  std::uint32_t call = 0;
};

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

struct Performance {
  std::vector<Part> parts;
  /// By task, which part it is.
  std::unordered_map<trace::TaskId, PartIndex> rows;
  std::vector<Cue> cues;
  std::vector<OutsideCue> outside;
  /// The parts that nothing in the recording creates, in order.
  std::vector<PartIndex> first;
  /// Every operation's record, in order, each once.
  std::vector<RecordIndex> records;
};

/// Empty for a recording that cannot be taken apart: of several loops at once, without a task, or unfinished.
std::optional<Performance> performance(const Timeline& timeline);

}  // namespace app::model::questions
