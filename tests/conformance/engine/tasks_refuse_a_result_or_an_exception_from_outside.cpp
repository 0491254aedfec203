#include "tests/conformance/engine/pair.h"

namespace {

Coro<int> work() {
  co_await sleep(1s);
  co_return 1;
}

void end(Future<int> task) {
  try {
    task.set_result(5);
  } catch (const RuntimeError& e) {
    print(e.what());
  }
  try {
    task.set_exception(ValueError("no"));
  } catch (const RuntimeError& e) {
    print(e.what());
  }
}

Coro<> main() {
  const auto task = create_task(work());
  end(task);
  co_await sleep(0s);
  print(co_await task);
  end(task);
}

const Pair pair("tasks_refuse_a_result_or_an_exception_from_outside", [] { run(main()); });

}  // namespace
