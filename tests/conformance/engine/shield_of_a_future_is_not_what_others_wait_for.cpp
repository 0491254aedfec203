#include "tests/conformance/engine/pair.h"

namespace {

Coro<> waits(Future<int> future) { print("got", co_await future); }

Coro<> waits_shielded(Future<int> future) { print("got", co_await shield(future)); }

Coro<> main() {
  const auto future = get_running_loop().create_future<int>();
  const auto a = create_task(waits_shielded(future));
  const auto b = create_task(waits(future));
  const auto c = create_task(waits_shielded(future));
  co_await sleep(1s);
  a.cancel();
  co_await sleep(1s);
  future.set_result(7);
  co_await wait({a, b, c});
  print(a.cancelled(), b.done(), c.done());
}

const Pair pair("shield_of_a_future_is_not_what_others_wait_for", [] { run(main()); });

}  // namespace
