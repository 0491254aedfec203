#include "tests/conformance/engine/pair.h"

namespace {

Coro<int> work(int delay) {
  co_await sleep(Seconds(delay));
  co_return delay;
}

Coro<> main() {
  const auto a = create_task(work(1));
  const auto b = create_task(work(2));
  const auto both = gather(a, b);
  co_await sleep(500ms);
  a.cancel();
  try {
    co_await both;
  } catch (const CancelledError&) {
    print("CancelledError", both.cancelled(), b.done());
  }
  print(co_await b);
}

const Pair pair("gather_takes_a_childs_cancellation_for_its_exception", [] { run(main()); });

}  // namespace
