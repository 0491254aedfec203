#include "tests/conformance/engine/pair.h"

namespace {

AsyncGenerator<int> numbers() {
  for (int i = 0; i < 3; ++i) {
    co_await sleep(1s);
    co_yield i;
  }
}

Coro<int> ask(AsyncGenerator<int> stream) {
  try {
    co_return co_await stream.anext();
  } catch (const RuntimeError& e) {
    print(e);
  }
  co_return -1;
}

Coro<> main() {
  const auto stream = numbers();
  const auto a = create_task(ask(stream));
  const auto b = create_task(ask(stream));
  co_await wait({a, b});
  print(a.result(), b.result());
  co_await with(aclosing(stream), [&]() -> Coro<> { print(co_await stream.anext()); });
  print((co_await stream.next()).has_value());
}

const Pair pair("asyncgen_can_be_advanced_by_one_task_only", [] { run(main()); });

}  // namespace
