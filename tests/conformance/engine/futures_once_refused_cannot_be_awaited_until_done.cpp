#include "tests/conformance/engine/pair.h"

namespace {

Coro<int> selfish() {
  try {
    co_await current_task().as<int>();
  } catch (const RuntimeError&) {
    print("awaits itself");
  }
  co_await sleep(1s);
  co_return 5;
}

Coro<int> patient(Task<int> task) { co_return co_await task; }

Coro<> main(Future<int> foreign) {
  const auto task = create_task(selfish());
  co_await sleep(0s);
  try {
    co_await patient(task);
  } catch (const RuntimeError& e) {
    print(e.what());
  }
  const int first = co_await wait_for(task, 2s);
  print(first, co_await task);
  for (int i = 0; i < 2; ++i) {
    try {
      co_await foreign;
    } catch (const RuntimeError& e) {
      const std::string text = e.what();
      print(text.substr(text.size() - 16));
    }
  }
}

// Those who came later waited.
const Pair pair("futures_once_refused_cannot_be_awaited_until_done", [] {
  Loop other;
  run(main(other.create_future<int>()));
  other.close();
});

}  // namespace
