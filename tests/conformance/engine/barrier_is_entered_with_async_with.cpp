#include "tests/conformance/engine/pair.h"

namespace {

Coro<> arrives(std::string name, Barrier barrier) {
  const int position = co_await with(barrier);
  print(name, position);
  co_await sleep(100ms);
  print(name, "ends");
}

Coro<> main() {
  const Barrier alone(1);
  print(co_await alone.wait(), alone.n_waiting());
  const Barrier barrier(2);
  co_await gather(arrives("a", barrier), arrives("b", barrier));
  try {
    const Barrier none(0);
  } catch (const ValueError& e) {
    print(e.what());
  }
}

const Pair pair("barrier_is_entered_with_async_with", [] { run(main()); });

}  // namespace
