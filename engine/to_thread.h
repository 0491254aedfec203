// A call in a thread, awaited.
// Rule: cancelling the await does not stop a call that has begun.
#pragma once

#include <utility>

#include "engine/loop.h"

namespace engine {

/// As asyncio.to_thread: calls `function` in the loop's default pool.
template <class F, class... A>
Coro<JobResult<F, A...>> to_thread(F function, A... args) {
  const Site site = co_await CallerSite{};
  const Future<JobResult<F, A...>> future =
      get_running_loop().run_in_executor({nullptr, site}, std::move(function), std::move(args)...);
  if constexpr (std::is_same_v<JobResult<F, A...>, None>) {
    co_await future;
  } else {
    co_return co_await future;
  }
}

}  // namespace engine
