// Rounds seconds to nanoseconds, within what an integer can hold.
// Rule: infinite delays become the furthest deadline, not an overflow.
#include "engine/time.h"

#include <cmath>

namespace engine {

Time to_time(Seconds seconds) {
  constexpr double largest = 9.2e9;
  if (seconds.count() >= largest) return Forever;
  if (seconds.count() <= -largest) return -Forever;
  return std::llround(seconds.count() * 1e9);
}

Seconds to_seconds(Time time) { return Seconds(static_cast<double>(time) / 1e9); }

}  // namespace engine
