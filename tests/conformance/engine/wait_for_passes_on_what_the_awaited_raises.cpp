#include "tests/conformance/engine/pair.h"

namespace {

Coro<> fails() {
  co_await sleep(1s);
  throw ValueError("no");
}

Coro<> cancels_itself() {
  current_task().cancel();
  co_await sleep(1s);
}

Coro<> main() {
  try {
    co_await wait_for(fails(), 2s);
  } catch (const ValueError& e) {
    print("failed", e.what());
  }
  try {
    co_await wait_for(cancels_itself(), 2s);
  } catch (const CancelledError&) {
    print("cancelled", current_task().cancelling());
  }
  const auto future = get_running_loop().create_future();
  try {
    co_await wait_for(future, 1s);
  } catch (const TimeoutError&) {
    print("timed out", future.cancelled());
  }
  try {
    co_await wait_for(gather(fails(), sleep(3s)), 2s);
  } catch (const ValueError& e) {
    print("failed", e.what());
  }
  try {
    co_await wait_for(gather(sleep(3s), sleep(4s)), 1s);
  } catch (const TimeoutError&) {
    print("timed out");
  }
}

const Pair pair("wait_for_passes_on_what_the_awaited_raises", [] { run(main()); });

}  // namespace
