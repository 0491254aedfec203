#include "tests/conformance/engine/pair.h"

namespace {

Coro<> child(int n) {
  print("child", n);
  co_return;
}

void later() { print("later"); }

void callback() {
  print("callback");
  get_running_loop().call_soon({"later", later});
}

Coro<> main() {
  Loop& loop = get_running_loop();
  loop.call_soon({"callback", callback});
  const auto first = create_task(child(1));
  co_await sleep(0s);
  print("main");
  const auto second = create_task(child(2));
  co_await second;
  co_await first;
}

const Pair pair("l1_what_is_pushed_while_running_waits_for_the_next_iteration",
                [] { run(main()); });

}  // namespace
