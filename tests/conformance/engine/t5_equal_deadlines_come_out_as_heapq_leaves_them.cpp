#include "tests/conformance/engine/pair.h"

namespace {

template <class Name>
Coro<> work(Name name, Seconds delay) {
  co_await sleep(delay);
  print(name);
}

Coro<> main() {
  std::vector<Coro<>> letters;
  for (const char name : std::string("abcdefgh"))
    letters.push_back(work(std::string(1, name), 1s));
  co_await gather(std::move(letters));
  std::vector<Coro<>> numbers;
  for (int n = 0; n < 20; ++n)
    numbers.push_back(work(n, Seconds(1 + n % 3)));
  co_await gather(std::move(numbers));
}

const Pair pair("t5_equal_deadlines_come_out_as_heapq_leaves_them", [] { run(main()); },
                {.ties = Ties::Heapq});

}  // namespace
