// Who waits, sorted by what for: timers, primitives with their lines, tasks and futures, jobs.
// Rule: every suspended task stands in exactly one group.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "app/model/layout/stage_cards.h"

namespace app::model::layout {

/// No column has room for more.
inline constexpr std::size_t MostCards = 60;

/// A permit of a semaphore: in whose hands, or free.
struct Permit {
  enum class Where : std::uint8_t { Free, Held, Handed };
  Where where = Where::Free;
  trace::TaskId holder = 0;
};

/// A job of a pool: waiting for a worker (Created), or with one.
struct JobSlot {
  trace::JobId job = 0;
  State state = State::Created;
};

struct WaitingGroup {
  std::string title{};
  /// At the right of the title: "next 0.600 s", "held by Task-3".
  std::string aside{};
  /// A line under the title.
  std::string note{};
  Target target{};
  std::vector<Permit> permits{};
  /// The items of a queue, front first; `slots` of them have a place, 0 for no bound.
  std::vector<std::string> items{};
  std::uint32_t slots = 0;
  /// Of a pool: its jobs, as `cards`, for where those have no room.
  std::vector<JobSlot> jobs{};
  bool is_queue = false;
  /// A line: cards carry their number.
  bool is_line = false;
  std::vector<Card> cards{};
  /// How many there are; `cards` holds the first of them, at most `MostCards`.
  std::size_t count = 0;
  /// Said in place of cards.
  std::string empty{};

  /// How many places of a queue there are to show.
  std::size_t places() const { return is_queue ? std::max<std::size_t>(items.size(), slots) : 0; }
  /// True when it is worth showing though nobody waits.
  bool says_something() const { return is_queue || !aside.empty() || !permits.empty(); }
};

/// The groups at this fold, timers first, in an order that does not change while the program runs.
std::vector<WaitingGroup> waiting_room(const StageScene& scene, const StageCards& cards,
                                       std::uint32_t lines);

}  // namespace app::model::layout
