// How much of the loop's work is shown.
// Rule: a finer level shows all that a coarser one does.
#pragma once

#include <cstdint>

namespace app::model {

enum class Detail : std::uint8_t {
  Tasks = 1,  // tasks and the clock
  Queue = 2,  // and the ready queue, locks and queues
  All = 3,    // and timers, futures, asyncio's own callbacks, iterations
};

}  // namespace app::model
