// The states a task or a job can be in, as a person sees them.
// Rule: ready is not running; each state has one colour, one pattern and one glyph everywhere.
#pragma once

#include <cstdint>

namespace app::model {

enum class State : std::uint8_t {
  Created,     // nobody has run it yet
  Ready,       // in the ready queue, not running
  Running,     // inside a step
  Blocking,    // inside a step and holding the loop: time.sleep, computing
  Waiting,     // suspended, with a reason
  Done,        // returned
  Failed,      // raised
  Cancelled,   // ended by cancellation
  ThreadJob,   // outside the loop, in a thread
  ProcessJob,  // outside the loop, in a process
};

}  // namespace app::model
