#include "tests/conformance/engine/pair.h"

namespace {

Coro<int> suicidal() {
  current_task().cancel();
  print("still running");
  co_return 1;
}

Coro<> raises() {
  current_task().cancel();
  throw ValueError("no");
  co_return;
}

Coro<> main() {
  const auto a = create_task(suicidal());
  const auto b = create_task(raises());
  co_await sleep(0s);
  print(a.cancelled(), b.cancelled());
  try {
    co_await b;
  } catch (const ValueError& e) {
    print(e.what());
  }
  try {
    co_await a;
  } catch (const CancelledError&) {
    print("a was cancelled");
  }
}

const Pair pair("k3_a_task_cancelled_in_its_last_step_ends_cancelled", [] { run(main()); });

}  // namespace
