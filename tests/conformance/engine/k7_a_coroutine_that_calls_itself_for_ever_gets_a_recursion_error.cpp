#include "tests/conformance/engine/pair.h"

namespace {

Coro<> fall(int depth) {
  co_await try_finally([=] { return fall(depth + 1); },
                       [=]() -> Coro<> {
                         if (depth < 2) print("left", depth);
                         co_return;
                       });
}

Coro<> main() {
  try {
    co_await fall(0);
  } catch (const RecursionError& e) {
    print("caught", e);
  }
  const auto task = create_task(fall(0));
  co_await wait({task});
  print(is_a<RuntimeError>(task.exception()));
}

const Pair pair("k7_a_coroutine_that_calls_itself_for_ever_gets_a_recursion_error",
                [] { run(main()); });

}  // namespace
