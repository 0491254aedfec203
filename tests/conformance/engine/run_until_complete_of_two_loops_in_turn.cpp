#include "tests/conformance/engine/pair.h"

namespace {

Coro<> work(std::string name) {
  for (int i = 0; i < 3; ++i) {
    print(name, i);
    co_await sleep(500ms);
  }
}

// The recording gave everything to the loop made last, whose queue was then in disorder.
const Pair pair("run_until_complete_of_two_loops_in_turn", [] {
  Loop one;
  Loop two;
  const auto of_one = one.create_task(work("one"));
  const auto of_two = two.create_task(work("two"));
  two.run_until_complete(sleep(700ms));
  one.run_until_complete(sleep(200ms));
  one.call_later(100ms, {"from_outside", [] { print("set from outside"); }});
  two.run_until_complete(of_two);
  one.run_until_complete(of_one);
  one.close();
  two.close();
});

}  // namespace
