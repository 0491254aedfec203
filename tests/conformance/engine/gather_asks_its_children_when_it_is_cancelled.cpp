#include "tests/conformance/engine/pair.h"

namespace {

Coro<> work(std::string name, Seconds delay) {
  co_await try_except<CancelledError>([&]() -> Coro<> { co_await sleep(delay); },
                                      [&](CancelledError error) -> Coro<> {
                                        print(name, "cancelled");
                                        co_await sleep(100ms);
                                        throw error;
                                      });
}

Coro<> collect() { co_await gather(work("a", 1s), work("b", 2s), work("c", 100ms)); }

Coro<> collect_all() { co_await gather(return_exceptions, work("d", 1s), work("e", 2s)); }

Coro<> main() {
  for (const auto function : {collect, collect_all}) {
    const auto task = create_task(function());
    co_await sleep(500ms);
    task.cancel();
    try {
      co_await task;
    } catch (const CancelledError&) {
      print("cancelled");
    }
  }
}

const Pair pair("gather_asks_its_children_when_it_is_cancelled", [] { run(main()); });

}  // namespace
