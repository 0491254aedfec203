#include "tests/conformance/engine/pair.h"

namespace {

Coro<int> work(int n) {
  print("work", n);
  co_await sleep(1s);
  co_return n;
}

Coro<> main() {
  print(co_await wait_for(work(1), 2s));
  try {
    co_await wait_for(work(2), 1s);
  } catch (const TimeoutError&) {
    print("the timer came first");
  }
  const auto task = create_task(work(3));
  print(co_await wait_for(task, 2s));
  print(co_await wait_for(task, 2s));
  print(co_await wait_for(work(4), std::nullopt));
  print(co_await wait_for(task, std::nullopt));
  print(co_await wait_for(create_task(work(5)), std::nullopt));
}

const Pair pair("wait_for_arms_its_timer_before_it_makes_a_task", [] { run(main()); });

}  // namespace
