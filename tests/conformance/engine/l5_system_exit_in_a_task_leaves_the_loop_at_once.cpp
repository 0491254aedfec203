#include "tests/conformance/engine/pair.h"

namespace {

Coro<> leave() {
  print("leave");
  throw SystemExit(0);
  co_return;
}

Coro<> other() {
  try {
    print("other");
    co_await sleep(1s);
  } catch (const CancelledError&) {
    print("other cancelled");
    throw;
  }
}

Coro<> main() {
  create_task(other());
  create_task(leave());
  create_task(other());
  co_await sleep(2s);
}

const Pair pair("l5_system_exit_in_a_task_leaves_the_loop_at_once", [] { run(main()); });

}  // namespace
