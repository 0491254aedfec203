// Computing for a stated time in real time: until this thread has used so much of a processor.
// Rule: threads that share a lock give it up every few milliseconds, as Python's do.
#pragma once

#include <functional>

#include "engine/jobs.h"

namespace engine {

/// How long a computing thread keeps the interpreter when others want it: sys.getswitchinterval().
inline constexpr Time SwitchInterval = 5'000'000;

/// Uses `duration` of this thread's processor time, for `work` as often as it takes (empty: for
/// nothing), and calls `pause` after every SwitchInterval.
void use_processor(Time duration, const Work& work, const std::function<void()>& pause);

}  // namespace engine
