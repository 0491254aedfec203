#include "tests/conformance/engine/pair.h"

namespace {

Coro<> unstarted() {
  print("never");
  co_return;
}

Coro<> main() { co_await sleep(100ms); }

void program() {
  Loop loop;
  loop.run_until_complete(main());
  loop.create_task(unstarted());
  loop.close();
  print("closed");
}

const Pair pair("run_reports_an_unstarted_task_that_dies_with_its_loop", program);

}  // namespace
