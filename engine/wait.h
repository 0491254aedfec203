// Waiting for several futures at once, until the first, the first failure or the last of them.
// Rule: nothing is cancelled and nothing raised; the two lists keep the order of the arguments (S1).
#pragma once

#include <concepts>
#include <initializer_list>
#include <memory>
#include <optional>
#include <vector>

#include "engine/ensure_future.h"
#include "engine/time.h"

namespace engine {

using trace::WaitWhen;
inline constexpr WaitWhen FIRST_COMPLETED = WaitWhen::FirstCompleted;
inline constexpr WaitWhen FIRST_EXCEPTION = WaitWhen::FirstException;
inline constexpr WaitWhen ALL_COMPLETED = WaitWhen::AllCompleted;

/// As the keyword arguments of asyncio.wait.
struct WaitOptions {
  std::optional<Seconds> timeout = {};
  WaitWhen return_when = ALL_COMPLETED;
};

/// What asyncio.wait returns: `const auto [done, pending] = co_await wait(tasks);`
template <class F>
struct DoneAndPending {
  std::vector<F> done;
  std::vector<F> pending;
};

using FutureStates = std::vector<std::shared_ptr<FutureState>>;

/// wait() without the types. Throws ValueError when there is nothing to wait for.
Coro<> wait_for_some(FutureStates futures, WaitOptions options, Site site);

/// As asyncio.wait. A future that is given twice counts once.
template <std::derived_from<AnyFuture> F>
Coro<DoneAndPending<F>> wait(std::vector<F> futures, WaitOptions options = {},
                             Site site = Site::current()) {
  FutureStates states;
  for (const F& future : futures)
    states.push_back(future.state());
  co_await wait_for_some(states, options, site);
  DoneAndPending<F> result;
  for (std::size_t i = 0; i < futures.size(); ++i) {
    if (std::find(states.begin(), states.begin() + i, states[i]) != states.begin() + i) continue;
    (states[i]->is_done() ? result.done : result.pending).push_back(futures[i]);
  }
  co_return result;
}
/// Of a list in braces: `wait({a, b})`.
template <std::derived_from<AnyFuture> F>
Coro<DoneAndPending<F>> wait(std::initializer_list<F> futures, WaitOptions options = {},
                             Site site = Site::current()) {
  return wait(std::vector<F>(futures), options, site);
}
/// Of futures of different types.
inline Coro<DoneAndPending<AnyFuture>> wait(std::initializer_list<AnyFuture> futures,
                                            WaitOptions options = {}, Site site = Site::current()) {
  return wait(std::vector<AnyFuture>(futures), options, site);
}
/// "Passing coroutines is forbidden, use tasks explicitly."
template <class T>
void wait(std::vector<Coro<T>> coroutines, WaitOptions options = {}) = delete;
template <class T>
void wait(std::initializer_list<Coro<T>> coroutines, WaitOptions options = {}) = delete;

}  // namespace engine
