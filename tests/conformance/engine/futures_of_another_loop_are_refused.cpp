#include "tests/conformance/engine/pair.h"

namespace {

Coro<> main(Future<int> pending, Future<int> done) {
  Loop& loop = get_running_loop();
  try {
    co_await wait_for(pending, 1s);
  } catch (const ValueError& e) {
    print(e.what());
  }
  try {
    print(co_await wait_for(done, 0s));
  } catch (const ValueError& e) {
    print(e.what());
  }
  try {
    for (auto& first : as_completed({done}))
      print(co_await first);
  } catch (const ValueError& e) {
    print(e.what());
  }
  const auto mine = loop.create_future<int>();
  loop.call_later(500ms,
                  {"main.<locals>.<lambda>", [mine] { mine.set_exception(KeyError("mine")); }});
  try {
    co_await gather(mine, pending);
  } catch (const ValueError& e) {
    print(e.what());
  }
  try {
    co_await gather(pending);
  } catch (const RuntimeError&) {
    print("gathered elsewhere");
  }
  try {
    co_await shield(pending);
  } catch (const RuntimeError&) {
    print("shielded elsewhere");
  }
  try {
    co_await pending;
  } catch (const RuntimeError&) {
    print("attached elsewhere");
  }
  co_await sleep(2s);
}

// wait_for waited, and as_completed and gather took them.
const Pair pair("futures_of_another_loop_are_refused", [] {
  Loop other;
  const auto pending = other.create_future<int>();
  const auto done = other.create_future<int>();
  done.set_result(1);
  run(main(pending, done));
  other.close();
});

}  // namespace
