#include "tests/conformance/engine/pair.h"

namespace {

Coro<> rounds(std::string name, Barrier barrier) {
  for (int n = 0; n < 2; ++n) {
    print(name, n, co_await barrier.wait(), barrier.n_waiting());
  }
}

Coro<> main() {
  const Barrier barrier(2);
  co_await gather(rounds("a", barrier), rounds("b", barrier), rounds("c", barrier),
                  rounds("d", barrier));
}

const Pair pair("barrier_keeps_newcomers_out_until_it_is_empty", [] { run(main()); });

}  // namespace
