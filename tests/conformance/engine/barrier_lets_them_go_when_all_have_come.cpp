#include "tests/conformance/engine/pair.h"

namespace {

Coro<> arrives(std::string name, Seconds delay, Barrier barrier) {
  co_await sleep(delay);
  print(name, "comes", barrier.n_waiting());
  const int position = co_await barrier.wait();
  print(name, position);
}

Coro<> main() {
  const Barrier barrier(3);
  print(barrier.parties(), barrier.n_waiting(), barrier.broken());
  co_await gather(arrives("a", 300ms, barrier), arrives("b", 100ms, barrier),
                  arrives("c", 200ms, barrier));
}

const Pair pair("barrier_lets_them_go_when_all_have_come", [] { run(main()); });

}  // namespace
