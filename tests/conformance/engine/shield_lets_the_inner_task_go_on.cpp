#include "tests/conformance/engine/pair.h"

namespace {

Coro<std::string> work(Seconds delay) {
  try {
    co_await sleep(delay);
  } catch (const CancelledError&) {
    print("never");
    throw;
  }
  print("work is done");
  co_return "result";
}

Coro<std::string> caller(Task<std::string> inner) { co_return co_await shield(inner); }

Coro<> main() {
  const auto inner = create_task(work(2s));
  const auto task = create_task(caller(inner));
  co_await sleep(1s);
  task.cancel();
  try {
    co_await task;
  } catch (const CancelledError&) {
    print("caller cancelled");
  }
  print(co_await shield(inner));
  print(co_await shield(inner));
  try {
    co_await wait_for(shield(work(2s)), 1s);
  } catch (const TimeoutError&) {
    print("timed out");
  }
  co_await sleep(2s);
}

const Pair pair("shield_lets_the_inner_task_go_on", [] { run(main()); });

}  // namespace
