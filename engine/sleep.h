// Waiting for time to pass.
// Rule: a delay of 0 or less is a bare yield of one iteration; any other is a future and a timer (K7).
#pragma once

#include "engine/coro.h"

namespace engine {

/// As asyncio.sleep. The timer is set when it is awaited, not when it is called.
Coro<> sleep(Seconds delay, Site site = Site::current());

/// Returns `result` after `delay`.
template <class T>
Coro<T> sleep(Seconds delay, T result, Site site = Site::current()) {
  co_await sleep(delay, site);
  co_return result;
}

}  // namespace engine
