#include "tests/conformance/engine/pair.h"

namespace {

Coro<> blocks(std::string name, Seconds seconds) {
  print(name);
  block(seconds);
  print(name, "ends");
  co_await sleep(500ms);
  print(name, "slept");
}

Coro<> computes(Seconds seconds) {
  print("computes");
  compute(seconds);
  print("computed");
  co_return;
}

Coro<> main() { co_await gather(blocks("a", 1s), computes(250ms), blocks("b", 2500ms)); }

const Pair pair("virtual_time_blocking_and_computing_hold_the_loop", [] { run(main()); });

}  // namespace
