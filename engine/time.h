// The two measures of time: what a program writes (seconds) and what the loop counts (nanoseconds).
// Rule: the loop compares integers only, so that a deadline is the same number however it was summed.
#pragma once

#include <chrono>
#include <limits>

#include "engine/trace/record.h"

namespace engine {

/// 1s, 300ms.
namespace literals = std::chrono_literals;
using namespace literals;

/// Nanoseconds of loop time.
using trace::Time;

/// What a program hands to `sleep` and `call_later`; 1s and 300ms convert.
using Seconds = std::chrono::duration<double>;

/// Rounds to the nanosecond; what does not fit becomes the largest time there is.
Time to_time(Seconds seconds);

/// A deadline that never comes: that of an infinite delay, or of one of centuries.
inline constexpr Time Forever = std::numeric_limits<Time>::max() / 2;

/// As loop.time() shows it.
Seconds to_seconds(Time time);

}  // namespace engine
