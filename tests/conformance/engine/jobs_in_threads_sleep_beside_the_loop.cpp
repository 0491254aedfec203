#include "tests/conformance/engine/pair.h"

namespace {

std::string job(std::string name, Seconds seconds) {
  block(seconds);
  print(name, "done");
  return name;
}

Coro<> tick() {
  for (int i = 0; i < 3; ++i) {
    print("tick", i);
    co_await sleep(100ms);
  }
}

Coro<> main() {
  const auto [x, y, none] =
      co_await gather(to_thread(job, "x", 250ms), to_thread(job, "y", 50ms), tick());
  print(std::tuple(x, y, none) == std::tuple("x", "y", None()) ? "['x', 'y', None]" : "wrong");
  print(co_await to_thread(job, "z", 0s));
}

const Pair pair("jobs_in_threads_sleep_beside_the_loop", [] { run(main()); });

}  // namespace
