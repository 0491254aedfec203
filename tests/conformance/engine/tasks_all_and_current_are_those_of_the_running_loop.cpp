#include "tests/conformance/engine/pair.h"

namespace {

Coro<> work(Seconds delay) {
  print(current_task().get_name());
  co_await sleep(delay);
}

Coro<> main() {
  const auto a = create_task(work(1s), "a");
  const auto b = ensure_future(work(2s));
  const auto c = ensure_future(b);
  print(c == b);
  co_await sleep(0s);
  for (const auto& task : all_tasks())
    print(task.get_name(), task.done());
  co_await a;
  for (const auto& task : all_tasks())
    if (task != current_task()) task.cancel();
  co_await wait({b});
  print(static_cast<int>(all_tasks().size()), b.cancelled());
}

const Pair pair("tasks_all_and_current_are_those_of_the_running_loop", [] { run(main()); });

}  // namespace
