#include "tests/conformance/engine/pair.h"

namespace {

Coro<> main() {
  const Future<> self(current_task().state());
  try {
    co_await self;
  } catch (const RuntimeError& e) {
    print(std::string(e.what()).substr(0, std::string(e.what()).find(':')));
  }
  co_await sleep(0s);
}

const Pair pair("k3_a_task_that_awaits_itself_gets_runtime_error", [] { run(main()); });

}  // namespace
