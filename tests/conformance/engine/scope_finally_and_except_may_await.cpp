#include "tests/conformance/engine/pair.h"

namespace {

Coro<std::string> body(int n) {
  print("body", n);
  co_await sleep(100ms);
  if (n == 2) throw ValueError(str(n));
  co_return format("result {}", n);
}

Coro<std::string> handled(ValueError e) {
  co_await sleep(100ms);
  print("handled", e.what());
  co_return "handled";
}

Coro<> cleanup(int n) {
  print("cleanup", n);
  co_await sleep(100ms);
  print("cleaned", n);
}

Coro<std::string> work(int n) {
  co_return co_await try_finally(
      [&] { return try_except<ValueError>([&] { return body(n); }, handled); },
      [&] { return cleanup(n); });
}

Coro<> main() {
  print(co_await gather(work(1), work(2)));
  const auto task = create_task(work(3));
  co_await sleep(0s);
  task.cancel();
  try {
    co_await task;
  } catch (const CancelledError&) {
    print("cancelled");
  }
}

const Pair pair("scope_finally_and_except_may_await", [] { run(main()); });

}  // namespace
