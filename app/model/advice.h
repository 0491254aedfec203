// Which way of doing a program's work is the quickest, and why, in sentences.
// Rule: the times come from runs of all the ways; nothing is reckoned here.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/model/workload.h"

namespace app::model {

enum class Way : std::uint8_t { InTurn, Asyncio, Threads, Processes };

/// "in turn", "asyncio", "threads", "processes".
std::string_view way_text(Way way);

/// What the same work took each way.
struct WayTimes {
  /// How much of the work was done.
  std::uint32_t pieces = 0;
  trace::Time in_turn = 0;
  trace::Time asyncio = 0;
  trace::Time threads = 0;
  trace::Time processes = 0;
  std::uint32_t workers = 0;
  /// Of one piece.
  trace::Time waiting = 0;
  trace::Time computing = 0;
  /// The waiting is in calls that block: with asyncio they would have to be other calls.
  bool blocks = false;
};

/// The simplest of the ways that are as quick as the quickest, within a twentieth; of those that leave
/// the calls as they are.
Way best_way(const WayTimes& times);

/// What was found, the choice first: "Take asyncio: 1.5 s", "in turn 6.0 s"... and at last the reason.
std::vector<std::string> way_clauses(const WayTimes& times);

/// Four lines: the work, the times, the choice, and what else to consider. Ends with a line end.
std::string advice(const Workload& work, const WayTimes& times);

}  // namespace app::model
