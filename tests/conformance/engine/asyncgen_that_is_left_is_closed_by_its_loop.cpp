#include "tests/conformance/engine/pair.h"

namespace {

AsyncGenerator<int> numbers(int n) {
  int i = 0;
  std::exception_ptr error;
  try {
    for (; i < n; ++i) {
      co_await sleep(1s);
      co_yield i;
    }
  } catch (...) {
    error = std::current_exception();
  }
  co_await sleep(0s);
  print("closed", n);
  if (error) std::rethrow_exception(error);
}

Coro<> main() {
  {
    const auto stream = numbers(4);
    while (const auto i = co_await stream.next()) {
      print(*i);
      break;
    }
  }
  co_await sleep(1s);
  const auto stream = numbers(5);
  print(co_await stream.anext());
  co_await stream.aclose();
  co_await stream.aclose();
  const auto never = numbers(7);
  const auto left = numbers(6);
  print(co_await left.anext());
}

const Pair pair("asyncgen_that_is_left_is_closed_by_its_loop", [] { run(main()); });

}  // namespace
