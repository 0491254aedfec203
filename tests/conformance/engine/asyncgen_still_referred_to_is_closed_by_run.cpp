#include "tests/conformance/engine/pair.h"

namespace {

std::vector<AsyncGenerator<int>> kept;

AsyncGenerator<int> numbers(int n) {
  std::exception_ptr error;
  try {
    co_yield n;
  } catch (const GeneratorExit&) {
    error = std::current_exception();
  }
  co_await sleep(1s);
  print("closed", n);
  if (n == 2) throw ValueError("in cleanup");
  if (error) std::rethrow_exception(error);
}

Coro<> main() {
  for (const int n : {1, 2, 3}) {
    kept.push_back(numbers(n));
    print(co_await kept.back().anext());
  }
  kept.push_back(numbers(4));
}

const Pair pair("asyncgen_still_referred_to_is_closed_by_run", [] {
  run(main());
  kept.clear();
});

}  // namespace
