#include "tests/conformance/engine/pair.h"

namespace {

Coro<> waiter(std::string name, Future<int> future) { print(name, co_await future); }

Coro<> main() {
  const auto future = get_running_loop().create_future<int>();
  const auto a = create_task(waiter("a", future));
  co_await sleep(0s);
  future.add_done_callback({"main.<locals>.callback", [](const AnyFuture&) { print("callback"); }});
  const auto b = create_task(waiter("b", future));
  co_await sleep(0s);
  future.set_result(1);
  co_await gather(a, b);
}

const Pair pair("f4_a_waiting_task_is_one_more_callback_in_line", [] { run(main()); });

}  // namespace
