#include "tests/conformance/engine/pair.h"

namespace {

Callback called(const char* name) {
  return {"called", [name] { print(name); }};
}

Coro<> main() {
  Loop& loop = get_running_loop();
  loop.call_later(0s, called("later 0"));
  loop.call_soon(called("soon"));
  co_await sleep(0s);
  print("main");
  co_await sleep(0s);
}

const Pair pair("t4_call_later_0_goes_through_the_heap", [] { run(main()); });

}  // namespace
