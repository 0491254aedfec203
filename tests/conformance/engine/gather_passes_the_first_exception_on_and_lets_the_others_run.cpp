#include "tests/conformance/engine/pair.h"

namespace {

Coro<> work(std::string name, Seconds delay) {
  co_await sleep(delay);
  print(name);
}

Coro<> fail(std::string text, Seconds delay) {
  co_await sleep(delay);
  throw ValueError(text);
}

Coro<> main() {
  try {
    co_await gather(work("a", 200ms), fail("one", 100ms), fail("two", 300ms));
  } catch (const ValueError& e) {
    print("caught", e.what());
  }
  co_await sleep(1s);
}

const Pair pair("gather_passes_the_first_exception_on_and_lets_the_others_run",
                [] { run(main()); });

}  // namespace
