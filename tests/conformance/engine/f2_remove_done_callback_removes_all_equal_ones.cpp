#include "tests/conformance/engine/pair.h"

namespace {

const DoneCallback one("one", [](const AnyFuture&) { print("one"); });
const DoneCallback two("two", [](const AnyFuture&) { print("two"); });

Coro<> main() {
  const auto future = get_running_loop().create_future();
  for (const DoneCallback& callback : {one, two, one, two, one})
    future.add_done_callback(callback);
  print(future.remove_done_callback(one));
  print(future.remove_done_callback(one));
  future.cancel();
  print(future.cancel(), future.cancelled());
  print(future.remove_done_callback(two));
  co_await sleep(0s);
}

const Pair pair("f2_remove_done_callback_removes_all_equal_ones", [] { run(main()); });

}  // namespace
