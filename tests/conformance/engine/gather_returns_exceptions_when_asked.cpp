#include "tests/conformance/engine/pair.h"

namespace {

Coro<int> work(int delay) {
  co_await sleep(Seconds(delay));
  co_return delay;
}

Coro<int> fail(int delay) {
  co_await sleep(Seconds(delay));
  throw ValueError("no");
}

Coro<> main() {
  const auto task = create_task(work(5));
  const auto gathered = gather(return_exceptions, work(2), fail(1), task);
  co_await sleep(500ms);
  task.cancel();
  print(co_await gathered);
}

const Pair pair("gather_returns_exceptions_when_asked", [] { run(main()); });

}  // namespace
