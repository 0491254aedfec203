#include "tests/conformance/engine/pair.h"

namespace {

Coro<> arrives(std::string name, Barrier barrier) {
  try {
    print(name, co_await barrier.wait());
  } catch (const BrokenBarrierError& e) {
    print(name, e.what());
  }
}

Coro<> main() {
  const Barrier barrier(3);
  const auto a = create_task(arrives("a", barrier));
  const auto b = create_task(arrives("b", barrier));
  co_await sleep(100ms);
  co_await barrier.abort();
  print(barrier.broken(), barrier.n_waiting());
  co_await gather(a, b);
  co_await arrives("late", barrier);
  co_await barrier.abort();
  co_await barrier.reset();
  print(barrier.broken());
  co_await gather(arrives("c", barrier), arrives("d", barrier), arrives("e", barrier));
}

const Pair pair("barrier_that_is_aborted_sends_everybody_away", [] { run(main()); });

}  // namespace
