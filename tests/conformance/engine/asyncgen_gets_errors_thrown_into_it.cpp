#include "tests/conformance/engine/pair.h"

namespace {

AsyncGenerator<int> numbers() {
  int i = 0;
  for (;;) {
    bool is_caught = false;
    try {
      co_yield i++;
    } catch (const ValueError& e) {
      print("caught", e);
      is_caught = true;
    }
    if (is_caught) co_await sleep(1s);
  }
}

AsyncGenerator<int> stubborn() {
  try {
    co_yield 1;
  } catch (const GeneratorExit&) {
    print("ignored");
  }
  co_yield 2;
}

Coro<> main() {
  const auto stream = numbers();
  print(co_await stream.anext());
  print(co_await stream.athrow(ValueError("no")));
  try {
    co_await stream.athrow(TypeError("type"));
  } catch (const TypeError& e) {
    print("not caught", e);
  }
  print((co_await stream.next()).has_value());
  const auto other = stubborn();
  co_await other.anext();
  try {
    co_await other.aclose();
  } catch (const RuntimeError& e) {
    print(e);
  }
}

const Pair pair("asyncgen_gets_errors_thrown_into_it", [] { run(main()); });

}  // namespace
