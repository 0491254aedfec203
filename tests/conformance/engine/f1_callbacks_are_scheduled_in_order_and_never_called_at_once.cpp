#include "tests/conformance/engine/pair.h"

namespace {

Coro<> main() {
  const auto future = get_running_loop().create_future<std::string>();
  using Text = Future<std::string>;
  const DoneCallback three("main.<locals>.three", [](const AnyFuture& f) {
    print("three", f.as<std::string>().result());
  });
  const DoneCallback one("main.<locals>.one", [three](const AnyFuture& f) {
    print("one", f.as<std::string>().result());
    f.add_done_callback(three);
  });
  const DoneCallback two("main.<locals>.two",
                         [](const AnyFuture& f) { print("two", Text(f.state()).result()); });
  future.add_done_callback(one);
  future.add_done_callback(two);
  future.set_result("x");
  print("set");
  future.add_done_callback(three);
  co_await sleep(0s);
  print("main");
  co_await sleep(0s);
  co_await sleep(0s);
}

const Pair pair("f1_callbacks_are_scheduled_in_order_and_never_called_at_once",
                [] { run(main()); });

}  // namespace
