#include "tests/conformance/engine/pair.h"

namespace {

Coro<> holder(Lock lock) {
  const auto held = co_await with(lock);
  bool is_closing = false;
  try {
    co_await sleep(100s);
  } catch (const GeneratorExit&) {
    is_closing = true;
  }
  if (is_closing) {
    print("ignores it");
    co_await sleep(0s);
  }
}
Coro<> waiter(Lock lock) {
  const auto held = co_await with(lock);
  print("has it");
}
Coro<> main(Lock lock) {
  Loop& loop = get_running_loop();
  loop.create_task(holder(lock));
  loop.create_task(waiter(lock));
  co_await sleep(1s);
}
void program() {
  Loop loop;
  loop.run_until_complete(main(Lock()));
  loop.close();
}

const Pair pair("lock_stays_locked_when_its_holder_ignores_generator_exit", program);

}  // namespace
