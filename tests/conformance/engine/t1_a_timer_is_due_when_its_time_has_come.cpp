#include "tests/conformance/engine/pair.h"

namespace {

Callback fired(const char* name) {
  return {"fired", [name] { print(name, get_running_loop().time().count()); }};
}

Coro<> main() {
  Loop& loop = get_running_loop();
  loop.call_later(300ms, fired("a"));
  loop.call_later(100ms, fired("b"));
  loop.call_at(loop.time() + 200ms, fired("c"));
  loop.call_at(0s, fired("past"));
  co_await sleep(100ms);
  print("main");
  co_await sleep(200ms);
  print("main");
}

const Pair pair("t1_a_timer_is_due_when_its_time_has_come", [] { run(main()); });

}  // namespace
