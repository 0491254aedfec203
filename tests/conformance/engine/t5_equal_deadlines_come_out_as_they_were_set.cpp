#include "tests/conformance/engine/pair.h"

namespace {

Coro<> work(int name, Seconds delay) {
  co_await sleep(delay);
  print(name);
}

Coro<> main() {
  std::vector<Coro<>> numbers;
  for (int n = 0; n < 20; ++n)
    numbers.push_back(work(n, Seconds(1 + n % 3)));
  co_await gather(std::move(numbers));
}

const Pair pair("t5_equal_deadlines_come_out_as_they_were_set", [] { run(main()); });

}  // namespace
