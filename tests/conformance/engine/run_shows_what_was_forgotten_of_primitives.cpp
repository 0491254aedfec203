#include "tests/conformance/engine/pair.h"

namespace {

Coro<> main() {
  const Lock lock;
  (void)lock.acquire();
  const Queue<int> queue;
  (void)queue.put(1);
  (void)queue.get();
  (void)Event().wait();
  print(lock.locked(), queue.empty());
  co_return;
}

const Pair pair("run_shows_what_was_forgotten_of_primitives", [] { run(main()); });

}  // namespace
