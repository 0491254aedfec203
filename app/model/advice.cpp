// Compares the ways from the simplest to the most costly.
// Rule: a reason speaks of waiting and computing, because that is what decides.
#include "app/model/advice.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "app/model/words.h"

namespace app::model {
namespace {

trace::Time time_of(const WayTimes& times, Way way) {
  switch (way) {
    case Way::InTurn:
      return times.in_turn;
    case Way::Asyncio:
      return times.asyncio;
    case Way::Threads:
      return times.threads;
    case Way::Processes:
      return times.processes;
  }
  return 0;
}

std::string_view reason(Way way) {
  switch (way) {
    case Way::InTurn:
      return "no other way is quicker, and none is simpler.";
    case Way::Asyncio:
      return "what takes the time is waiting, and in one thread any number of waits overlap.";
    case Way::Threads:
      return "the waits overlap in threads, and the program stays as it is.";
    case Way::Processes:
      return "what takes the time is computing, and only processes compute side by side.";
  }
  return {};
}

std::string_view caution(Way way) {
  switch (way) {
    case Way::InTurn:
      return "It changes when there are more pieces.";
    case Way::Asyncio:
      return "If the waiting is inside calls that block and cannot be awaited, take threads.";
    case Way::Threads:
      return "Threads take turns at computing.";
    case Way::Processes:
      return "What goes to a process and comes back is copied; the pieces must be worth it.";
  }
  return {};
}

}  // namespace

std::string_view way_text(Way way) {
  constexpr std::array<std::string_view, 4> Texts{"in turn", "asyncio", "threads", "processes"};
  return Texts[static_cast<std::size_t>(way)];
}

Way best_way(const WayTimes& times) {
  const trace::Time best = std::min({times.in_turn, times.asyncio, times.threads, times.processes});
  for (const Way way : {Way::InTurn, Way::Asyncio, Way::Threads})
    if (time_of(times, way) * 20 <= best * 21) return way;
  return Way::Processes;
}

std::string advice(const Workload& work, const WayTimes& times) {
  const Way best = best_way(times);
  return fmt::format(
      "{} piece{} of work; one waits for {} and computes for {}, on average.\n"
      "{} of them in virtual time, with {} workers: in turn {}, asyncio {}, threads {}, processes "
      "{}.\n"
      "Take {}: {}\n{}\n",
      work.pieces, work.pieces == 1 ? "" : "s", rounded_text(work.waiting),
      rounded_text(work.computing), times.pieces, times.workers, rounded_text(times.in_turn),
      rounded_text(times.asyncio), rounded_text(times.threads), rounded_text(times.processes),
      best == Way::InTurn ? "them in turn" : way_text(best), reason(best), caution(best));
}

std::vector<std::string> way_clauses(const WayTimes& times) {
  const Way best = best_way(times);
  const std::string_view name = best == Way::InTurn ? "them in turn" : way_text(best);
  std::vector<std::string> clauses{
      fmt::format("Take {}: {}", name, rounded_text(time_of(times, best)))};
  for (const Way way : {Way::InTurn, Way::Asyncio, Way::Threads, Way::Processes})
    if (way != best)
      clauses.push_back(fmt::format("{} {}", way_text(way), rounded_text(time_of(times, way))));
  std::string_view why = reason(best);
  why.remove_suffix(1);  // the full stop
  clauses.emplace_back(why);
  return clauses;
}

}  // namespace app::model
