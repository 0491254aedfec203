#include "tests/conformance/engine/pair.h"

namespace {

void program() {
  Loop loop;
  const Callback after("after", [] { print("after"); });
  loop.call_soon({"stopper", [&loop, after] {
                    print("stop");
                    loop.stop();
                    loop.call_soon(after);
                  }});
  loop.call_soon(after);
  loop.run_forever();
  print("stopped");
  loop.stop();
  loop.run_forever();
  loop.close();
}

const Pair pair("l4_stop_lets_the_iteration_finish", program);

}  // namespace
