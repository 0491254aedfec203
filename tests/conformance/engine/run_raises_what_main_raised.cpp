#include "tests/conformance/engine/pair.h"

namespace {

Coro<> child() {
  try {
    co_await sleep(1s);
  } catch (const CancelledError&) {
    print("child cancelled");
    throw;
  }
}

Coro<> main() {
  create_task(child());
  co_await sleep(0s);
  throw ValueError("from main");
}

Coro<> cancelled() {
  current_task().cancel();
  co_await sleep(0s);
}

void program() {
  try {
    run(main());
  } catch (const ValueError& e) {
    print("caught", e.what());
  }
  try {
    run(cancelled());
  } catch (const CancelledError&) {
    print("caught CancelledError");
  }
  run(main());
}

const Pair pair("run_raises_what_main_raised", program);

}  // namespace
