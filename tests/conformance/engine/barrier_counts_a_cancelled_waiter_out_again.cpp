#include "tests/conformance/engine/pair.h"

namespace {

Coro<> arrives(std::string name, Barrier barrier) {
  const int position = co_await barrier.wait();
  print(name, position);
}

Coro<> main() {
  const Barrier barrier(2);
  const auto a = create_task(arrives("a", barrier));
  co_await sleep(100ms);
  print(barrier.n_waiting());
  a.cancel();
  co_await gather(return_exceptions, a);
  print(barrier.n_waiting());
  const auto b = create_task(arrives("b", barrier));
  co_await sleep(100ms);
  const auto c = create_task(arrives("c", barrier));
  co_await sleep(0s);
  b.cancel();
  co_await gather(return_exceptions, b, c);
  print(barrier.n_waiting(), barrier.broken());
}

const Pair pair("barrier_counts_a_cancelled_waiter_out_again", [] { run(main()); });

}  // namespace
