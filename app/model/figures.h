// The totals of a run: what a comparison's verdict and a lesson quote.
// Rule: times are loop time; internal tasks (asyncio's own shutdown) are not counted.
#pragma once

#include "app/model/timeline.h"

namespace app::model {

struct Figures {
  /// From the first record to the last.
  trace::Time total = 0;
  /// The thread was held while time passed (time.sleep, computing, slow steps).
  trace::Time blocked = 0;
  trace::Time longest_block = 0;
  /// The selector waited.
  trace::Time idle = 0;
  /// Tasks were ready and not running: in all, and the longest wait of one.
  trace::Time ready = 0;
  trace::Time longest_ready = 0;
  std::uint32_t tasks = 0;
  std::uint32_t steps = 0;
  std::uint32_t iterations = 0;
  std::uint32_t callbacks = 0;
  std::uint32_t jobs = 0;
  std::uint32_t cancelled = 0;
  std::uint32_t failed = 0;
  /// The longest ready queue, callbacks included.
  std::uint32_t most_ready = 0;
  /// The most tasks that were alive at once.
  std::uint32_t most_alive = 0;
  std::uint32_t printed_lines = 0;
  friend bool operator==(const Figures&, const Figures&) = default;
};

Figures figures(const Timeline& timeline);

}  // namespace app::model
