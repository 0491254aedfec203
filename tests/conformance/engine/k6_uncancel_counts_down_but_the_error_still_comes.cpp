#include "tests/conformance/engine/pair.h"

namespace {

Coro<> child() {
  const auto me = current_task();
  me.cancel();
  const auto requests = me.cancelling();
  const auto first = me.uncancel();
  print(requests, first, me.uncancel());
  try {
    co_await sleep(0s);
    print("not reached");
  } catch (const CancelledError&) {
    print("cancelled", me.cancelling());
  }
}

Coro<> main() { co_await create_task(child()); }

const Pair pair("k6_uncancel_counts_down_but_the_error_still_comes", [] { run(main()); });

}  // namespace
