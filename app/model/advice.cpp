// Compares the ways from the simplest to the most costly.
// Rule: a reason is true of this work: of its waiting and computing, its pieces and its workers.
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

/// "3 processes", "one process".
std::string processes_text(std::uint32_t workers) {
  return workers == 1 ? "one process" : fmt::format("{} processes", workers);
}

/// Why processes do not help, although computing takes most of the time.
std::string nobody_to_share(const WayTimes& times) {
  return times.pieces == 1 ? "the waits overlap, and a single piece cannot be shared out."
                           : fmt::format(
                                 "the waits overlap in one thread, and {} would compute no "
                                 "quicker than that.",
                                 processes_text(times.workers));
}

std::string reason(const WayTimes& times, Way way) {
  const bool computes_most = times.computing > times.waiting;
  switch (way) {
    case Way::InTurn:
      return times.pieces == 1 ? "it is a single piece, and nothing overlaps with it."
                               : "no other way is quicker, and none is simpler.";
    case Way::Asyncio:
      if (computes_most) return nobody_to_share(times);
      return "what takes the time is waiting, and in one thread any number of waits overlap.";
    case Way::Threads:
      return "the waiting is in calls that block: in threads they overlap, and stay as they are.";
    case Way::Processes:
      if (computes_most)
        return "what takes the time is computing, and only processes compute side by side.";
      return "the waits overlap, and the computing is shared out, as only processes can.";
  }
  return {};
}

std::string caution(const WayTimes& times, Way way) {
  switch (way) {
    case Way::InTurn:
      return "It changes when there are more pieces.";
    case Way::Asyncio:
      return "If the waiting is inside calls that block and cannot be awaited, take threads.";
    case Way::Threads:
      return times.asyncio * 21 < times.threads * 20
                 ? fmt::format("With calls that can be awaited, asyncio would take {}.",
                               rounded_text(times.asyncio))
                 : "Threads take turns at computing.";
    case Way::Processes:
      return "What goes to a process and comes back is copied; the pieces must be worth it.";
  }
  return {};
}

/// "12 pieces of work; one waits for 0.9 s, in calls that block, and computes for 1 s, on average."
std::string work_text(const Workload& work) {
  std::string waits;
  std::string computes;
  if (work.waiting != 0)
    waits = fmt::format(" waits for {}{}", rounded_text(work.waiting),
                        work.blocks ? ", in calls that block" : "");
  if (work.computing != 0) computes = fmt::format(" computes for {}", rounded_text(work.computing));
  const bool has_both = !waits.empty() && !computes.empty();
  return fmt::format("{} piece{} of work; one{}{}{}{}, on average.", work.pieces,
                     work.pieces == 1 ? "" : "s", waits, has_both && work.blocks ? "," : "",
                     has_both ? " and" : "", computes);
}

}  // namespace

std::string_view way_text(Way way) {
  constexpr std::array<std::string_view, 4> Texts{"in turn", "asyncio", "threads", "processes"};
  return Texts[static_cast<std::size_t>(way)];
}

Way best_way(const WayTimes& times) {
  trace::Time best = std::min({times.in_turn, times.threads, times.processes});
  if (!times.blocks) best = std::min(best, times.asyncio);
  for (const Way way : {Way::InTurn, Way::Asyncio, Way::Threads}) {
    if (way == Way::Asyncio && times.blocks) continue;
    if (time_of(times, way) * 20 <= best * 21) return way;
  }
  return Way::Processes;
}

std::string advice(const Workload& work, const WayTimes& times) {
  const Way best = best_way(times);
  const std::string done = times.pieces < work.pieces
                               ? fmt::format("{} of them in virtual time", times.pieces)
                               : "In virtual time";
  return fmt::format(
      "{}\n"
      "{}, with {} workers: in turn {}, asyncio {}, threads {}, processes {}.\n"
      "Take {}: {}\n{}\n",
      work_text(work), done, times.workers, rounded_text(times.in_turn),
      rounded_text(times.asyncio), rounded_text(times.threads), rounded_text(times.processes),
      best == Way::InTurn ? "them in turn" : way_text(best), reason(times, best),
      caution(times, best));
}

std::vector<std::string> way_clauses(const WayTimes& times) {
  const Way best = best_way(times);
  const std::string_view name = best == Way::InTurn ? "them in turn" : way_text(best);
  std::vector<std::string> clauses{
      fmt::format("Take {}: {}", name, rounded_text(time_of(times, best)))};
  for (const Way way : {Way::InTurn, Way::Asyncio, Way::Threads, Way::Processes})
    if (way != best)
      clauses.push_back(fmt::format("{} {}", way_text(way), rounded_text(time_of(times, way))));
  std::string why = reason(times, best);
  why.pop_back();  // the full stop
  clauses.push_back(std::move(why));
  return clauses;
}

}  // namespace app::model
