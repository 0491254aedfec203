// Advice derived from a recording: what went badly or is worth knowing, where, and what to do about it.
// Rule: a plain value; every name, line and figure in it stands in the trace.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "app/model/rich_text.h"
#include "app/model/timeline.h"

namespace app::model::insights {

/// What an insight is about. Causes stand before what comes of them.
enum class Topic : std::uint8_t {
  NeverAwaited,
  ExceptionUnretrieved,
  Deadlock,
  LeftBehind,
  CancellationSwallowed,
  UpdateLost,
  CheckThenAct,
  LoopBlocked,
  ComputingUncounted,
  AwaitsInTurn,
  LockAcrossAwait,
  NotShared,
  ThreadsInTurn,
  Polling,
  QueueGrows,
  Starvation,
  IdleWorkers,
  SemaphoreNeverFills,
  SemaphoreLetsOneThrough,
  TaskNotKept,
};
inline constexpr std::size_t TopicCount = static_cast<std::size_t>(Topic::TaskNotKept) + 1;

/// "loop blocked"; lower case.
std::string_view topic_text(Topic topic);

enum class Severity : std::uint8_t {
  Fault,  // the program does not do what it says
  Cost,   // it does, and takes longer than it needs
  Fact,   // worth knowing
};

/// "fault", "cost", "fact".
std::string_view severity_text(Severity severity);

struct Insight {
  Topic topic = Topic::Deadlock;
  Severity severity = Severity::Fact;
  /// What happened: one or two sentences.
  RichText sentence{};
  /// What to do about it; empty for a fact that asks for nothing.
  RichText cure{};
  /// Where it happened, the most telling record first; never empty.
  std::vector<RecordIndex> records{};
  /// Lines of the program's main file it is about, in order, each once.
  std::vector<std::uint32_t> lines{};
  /// The time at stake; 0 where it is not about time.
  trace::Time cost = 0;
};

}  // namespace app::model::insights
