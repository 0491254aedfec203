#include "tests/conformance/engine/pair.h"

namespace {

Coro<> work() {
  print("working");
  co_return;
}

Coro<> main() {
  Loop& loop = get_running_loop();
  std::string said;
  try {
    loop.run_until_complete(work());
  } catch (const RuntimeError& e) {
    said = e.what();
  }
  print(said);
  co_await sleep(1s);
  const auto task = create_task(work());
  print(task.get_name());
  co_await task;
}

const Pair pair("run_until_complete_in_a_running_loop_makes_no_task", [] { run(main()); });

}  // namespace
