#include "tests/conformance/engine/pair.h"

namespace {

Coro<> ping(Event mine, Event other, std::string name) {
  for (int n = 0; n < 3; ++n) {
    co_await mine.wait();
    mine.clear();
    print(name, n);
    other.set();
  }
}

Coro<> main() {
  const Event a;
  const Event b;
  a.set();
  co_await gather(ping(a, b, "ping"), ping(b, a, "pong"));
  print(a.is_set(), b.is_set());
}

const Pair pair("event_whose_waiters_set_and_clear_it_in_turn", [] { run(main()); });

}  // namespace
