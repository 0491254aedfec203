#include "tests/conformance/engine/pair.h"

namespace {

Coro<> last(int n) {
  print("first step of", n);
  co_await sleep(0s);
  print("never");
}

Coro<> main() {
  create_task(last(1));
  co_await sleep(0s);
  create_task(last(2));
  Callback printed("print", [] { print("printed"); });
  printed.is_user = false;
  get_running_loop().call_soon(std::move(printed));
  print("main ends");
}

const Pair pair("l4_everything_ready_runs_in_the_iteration_that_stops", [] { run(main()); });

}  // namespace
