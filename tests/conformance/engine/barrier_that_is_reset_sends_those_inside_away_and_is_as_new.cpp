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
  const Barrier barrier(2);
  co_await barrier.reset();
  const auto a = create_task(arrives("a", barrier));
  co_await sleep(100ms);
  co_await barrier.reset();
  const auto b = create_task(arrives("b", barrier));
  const auto c = create_task(arrives("c", barrier));
  co_await gather(a, b, c);
  print(barrier.broken(), barrier.n_waiting());
}

const Pair pair("barrier_that_is_reset_sends_those_inside_away_and_is_as_new", [] { run(main()); });

}  // namespace
