// How a run's time was spent: by task and in total, how much went on at once, what it gained.
// Rule: loop time only; asyncio's own tasks of shutdown are left out.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "app/model/critical_path.h"

namespace app::model {

/// What a task waits for, as a profile sorts it.
enum class Reason : std::uint8_t { Sleep, Tasks, Turn, Queue, Signal, Job, Outside };
inline constexpr std::size_t ReasonCount = static_cast<std::size_t>(Reason::Outside) + 1;

Reason reason_of(trace::WaitOn on);
/// "sleep", "tasks", "a lock", "a queue"...
std::string_view reason_text(Reason reason);

/// How one lane, or all of them, spent the time they lived.
struct Spent {
  /// On the thread; `blocking` of it held the loop while time passed.
  trace::Time running = 0;
  trace::Time blocking = 0;
  trace::Time ready = 0;
  trace::Time waiting = 0;
  std::array<trace::Time, ReasonCount> waiting_for{};
  /// Jobs: in a worker; and before, in the pool's queue.
  trace::Time in_thread = 0;
  trace::Time in_process = 0;
  trace::Time queued = 0;

  Spent& operator+=(const Spent& other);
};

struct ProfileRow {
  LaneIndex lane = 0;
  Spent spent{};
};

/// From `begin` on, `count` lanes are under way: on the thread, asleep, in a worker, or waiting for
/// something outside the program.
struct Concurrency {
  trace::Time begin = 0;
  std::uint32_t count = 0;
};

struct Profile {
  /// From the first record to the last.
  trace::Time total = 0;
  /// Tasks and jobs as they follow in the timeline.
  std::vector<ProfileRow> rows{};
  Spent sum{};
  /// In order of time; the count changes with each.
  std::vector<Concurrency> concurrency{};
  /// How long exactly 0, 1, 2... were under way.
  std::vector<trace::Time> at_once{};
  /// What all that was under way would take one after the other, each sleep ending on time; 0 for a
  /// server, whose waits are for others.
  trace::Time in_turn = 0;
  std::vector<PathPart> path{};

  /// How many times as fast as in turn; 1 where no time passed.
  double speed_up() const;
};

Profile profile(const Timeline& timeline);

}  // namespace app::model
