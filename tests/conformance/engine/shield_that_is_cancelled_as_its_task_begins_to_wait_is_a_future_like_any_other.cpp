#include "tests/conformance/engine/pair.h"

namespace {

Coro<> inner() { co_await sleep(1s); }

Coro<> main() {
  current_task().cancel();
  co_await shield(inner());
}

const Pair pair("shield_that_is_cancelled_as_its_task_begins_to_wait_is_a_future_like_any_other",
                [] { run(main()); });

}  // namespace
