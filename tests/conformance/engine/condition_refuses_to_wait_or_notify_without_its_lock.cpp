#include "tests/conformance/engine/pair.h"

namespace {

Coro<> main() {
  const Condition condition;
  try {
    co_await condition.wait();
  } catch (const RuntimeError& e) {
    print(e.what());
  }
  try {
    condition.notify();
  } catch (const RuntimeError& e) {
    print(e.what());
  }
  try {
    condition.release();
  } catch (const RuntimeError& e) {
    print(e.what());
  }
}

const Pair pair("condition_refuses_to_wait_or_notify_without_its_lock", [] { run(main()); });

}  // namespace
