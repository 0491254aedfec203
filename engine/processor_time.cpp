// Reads the thread's processor clock until enough has passed.
// Rule: threads that share a lock give it up every few milliseconds, as Python's do.
#include "engine/processor_time.h"

#include <time.h>

#include <algorithm>

namespace engine {

namespace {

Time processor_time() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * Time{1'000'000'000} + now.tv_nsec;
}

}  // namespace

void use_processor(Time duration, const Work& work, const std::function<void()>& pause) {
  const Time end = processor_time() + duration;
  for (Time now = processor_time(); now < end; now = processor_time()) {
    const Time slice_end = std::min(end, now + SwitchInterval);
    while (processor_time() < slice_end) {
      if (work) work();
    }
    pause();
  }
}

}  // namespace engine
