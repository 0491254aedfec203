#include "tests/conformance/engine/pair.h"

namespace {

void bad() {
  print("bad");
  throw ValueError("no");
}

void good() { print("good"); }

Coro<> main() {
  Loop& loop = get_running_loop();
  loop.call_soon({"bad", bad});
  loop.call_soon({"good", good});
  loop.call_later(1s, {"bad", bad});
  co_await sleep(2s);
}

const Pair pair("l5_an_exception_in_a_callback_does_not_stop_the_loop", [] { run(main()); });

}  // namespace
