#include "tests/conformance/engine/pair.h"

namespace {

Coro<> main(Timeout limit) {
  co_await with(limit, []() -> Coro<> { co_await sleep(1s); });
  print(limit.expired());
}

void program() {
  const auto limit = timeout_at(5s);
  print(limit.when()->count());
  run(main(limit));
}

const Pair pair("timeout_at_can_be_made_before_any_loop", program);

}  // namespace
