#include "tests/conformance/engine/pair.h"

namespace {

Coro<int> child(int n) {
  print("child", n);
  co_await sleep(1s);
  print("child", n, "ends");
  co_return n;
}

Coro<> fail() {
  throw ValueError("no");
  co_return;
}

void program() {
  Loop loop;
  print(loop.run_until_complete(child(1)));
  const auto task = loop.create_task(child(2));
  const int two = loop.run_until_complete<int>(task);
  print(two, task.done());
  try {
    loop.run_until_complete(fail());
  } catch (const ValueError& e) {
    print("caught", e.what());
  }
  const auto later = loop.create_task(child(3));
  Callback stop("BaseEventLoop.stop", [&loop] { loop.stop(); });
  stop.is_user = false;
  loop.call_soon(std::move(stop));
  try {
    loop.run_until_complete<int>(later);
  } catch (const RuntimeError& e) {
    print(e.what());
  }
  loop.run_until_complete<int>(later);
  loop.close();
  try {
    loop.call_soon({"print", [] {}});
  } catch (const RuntimeError& e) {
    print(e.what());
  }
}

const Pair pair("run_until_complete_can_be_called_again", program);

}  // namespace
