#include "tests/conformance/engine/pair.h"

namespace {

void nap(Seconds seconds) { block(seconds); }

Coro<> ticker() {
  for (int i = 0; i < 4; ++i) {
    print("tick", i);
    co_await sleep(50ms);
  }
}

Coro<> main() {
  const auto task = create_task(ticker());
  co_await sleep(0s);
  std::vector<Future<>> futures{task};
  {
    const ThreadPoolExecutor pool(2);
    const auto open = with(pool);
    for (int i = 0; i < 3; ++i)
      futures.push_back(get_running_loop().run_in_executor(pool, nap, 120ms));
  }
  print("left the block");
  co_await gather(futures);
}

const Pair pair("jobs_left_by_a_with_block_hold_the_loop_until_they_end", [] { run(main()); });

}  // namespace
