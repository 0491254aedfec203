#include "tests/conformance/engine/pair.h"

namespace {

Coro<> fails(Seconds delay) {
  co_await sleep(delay);
  throw ValueError("no");
}

Coro<> forgets(Seconds delay) { co_await shield(fails(delay)); }

Coro<> main() {
  try {
    co_await shield(fails(1s));
  } catch (const ValueError& e) {
    print("failed", e.what());
  }
  const auto inner = create_task(fails(1s));
  const auto outer = shield(inner);
  inner.cancel();
  try {
    co_await outer;
  } catch (const CancelledError&) {
    print("cancelled", outer.cancelled(), current_task().cancelling());
  }
  const auto left = create_task(forgets(2s));
  co_await sleep(1s);
  left.cancel();
  co_await sleep(2s);
  print("end");
}

const Pair pair("shield_ends_as_the_inner_ends", [] { run(main()); });

}  // namespace
