#include <cmath>

#include "tests/conformance/engine/pair.h"

namespace {

struct Work {
  const char* name;
  Seconds seconds;
  Seconds nap = 0s;
};

void computes(Work work) {
  block(work.nap);
  compute(work.seconds);
  print(work.name);
}

Coro<> main() {
  Loop& loop = get_running_loop();
  const std::vector<std::vector<Work>> rounds{
      {{"alone", 100ms}},
      {{"x", 100ms}, {"y", 100ms}},
      {{"long", 300ms}, {"joins", 100ms, 100ms}, {"naps", 0s, 150ms}},
      {{"a", 100ms}, {"b", 200ms}, {"c", 300ms}},
      {{"p", 100ms}, {"q", 100ms, 1ms}, {"r", 100ms, 2ms}, {"s", 100ms, 3ms}}};
  for (const auto& works : rounds) {
    const Seconds started = loop.time();
    std::vector<Coro<>> all;
    for (const Work& work : works)
      all.push_back(to_thread(computes, work));
    all.push_back(sleep(50ms));
    co_await gather(std::move(all));
    print(std::round((loop.time() - started).count() * 1e6) / 1e6);
  }
}

const Pair pair("jobs_computing_in_threads_share_one_lock", [] { run(main()); });

}  // namespace
