#include "tests/conformance/engine/pair.h"

namespace {

int job(int i) {
  block(100ms);
  return i;
}

Coro<> main() {
  std::vector<Coro<int>> all;
  for (int i = 0; i < 10; ++i)
    all.push_back(to_thread(job, i));
  print(co_await gather(std::move(all)));
}

const Pair pair("jobs_have_eight_workers_unless_told", [] {
  run(main());
  run(main());
});

}  // namespace
