#include "tests/conformance/engine/pair.h"

namespace {

Coro<> work(Seconds delay) {
  try {
    co_await sleep(delay);
    print("in time");
  } catch (const CancelledError&) {
    print("cancelled");
    throw;
  }
}

Coro<> block_of(Seconds limit, Seconds body) {
  try {
    co_await with(timeout(limit), [&]() -> Coro<> {
      co_await with(TaskGroup(), [&](TaskGroup group) -> Coro<> {
        group.create_task(work(1s));
        group.create_task(work(3s));
        co_await sleep(body);
      });
    });
  } catch (const TimeoutError&) {
    print("timed out", current_task().cancelling());
  }
}

Coro<> child_times_out() {
  try {
    co_await with(TaskGroup(), [](TaskGroup group) -> Coro<> {
      group.create_task(wait_for(work(3s), 1s));
      group.create_task(work(2s));
      co_return;
    });
  } catch (const ExceptionGroup& errors) {
    print(repr(errors));
  }
}

Coro<> main() {
  co_await block_of(2s, 0s);
  co_await block_of(2s, 5s);
  co_await block_of(1s, 1s);
  co_await child_times_out();
}

const Pair pair("timeout_around_a_taskgroup_cancels_its_tasks", [] { run(main()); });

}  // namespace
