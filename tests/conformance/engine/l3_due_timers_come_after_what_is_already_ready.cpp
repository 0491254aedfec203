#include "tests/conformance/engine/pair.h"

namespace {

Coro<> spin(std::string name) {
  for (int n = 0; n < 3; ++n) {
    print(name, n);
    co_await sleep(0s);
  }
}

Coro<> timed() {
  co_await sleep(500ms);
  print("timer");
}

Coro<> main() {
  const auto t = create_task(timed());
  const auto a = create_task(spin("a"));
  co_await sleep(0s);
  block(1s);
  co_await a;
  co_await t;
}

const Pair pair("l3_due_timers_come_after_what_is_already_ready", [] { run(main()); });

}  // namespace
