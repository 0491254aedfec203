#include "tests/conformance/engine/pair.h"

namespace {

Coro<std::string> work(std::string name, Seconds delay) {
  co_await sleep(delay);
  print(name);
  co_return name;
}

Coro<> main() {
  print(co_await gather(work("a", 300ms), work("b", 100ms), work("c", 200ms)));
  print(co_await gather(std::vector<Coro<>>()));
  const auto future = get_running_loop().create_future<std::string>();
  future.set_result("done");
  const auto task = create_task(work("d", 0s));
  print(co_await gather(future, Future<std::string>(task), Future<std::string>(task), future));
  print(co_await gather(future, future));
  const auto [e, f] = co_await gather(
      gather(std::vector<Task<std::string>>{create_task(work("e", 0s))}), work("f", 0s));
  print(format("[{}, '{}']", e, f));
}

const Pair pair("gather_gives_results_in_the_order_of_its_arguments", [] { run(main()); });

}  // namespace
