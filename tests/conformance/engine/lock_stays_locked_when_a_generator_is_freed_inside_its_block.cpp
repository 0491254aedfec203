#include "tests/conformance/engine/pair.h"

namespace {

AsyncGenerator<int> numbers(Lock lock) {
  const auto held = co_await with(lock);
  co_yield 1;
}
Coro<> waiter(Lock lock) {
  const auto held = co_await with(lock);
  print("has it");
}
Coro<> main(AsyncGenerator<int> generator, Lock lock) {
  Loop& loop = get_running_loop();
  print(co_await generator.anext());
  loop.create_task(waiter(lock));
  co_await sleep(1s);
}
void program() {
  const Lock lock;
  {
    const auto generator = numbers(lock);
    Loop loop;
    loop.run_until_complete(main(generator, lock));
    loop.close();
  }
  print("still there", lock.locked());
}

const Pair pair("lock_stays_locked_when_a_generator_is_freed_inside_its_block", program);

}  // namespace
