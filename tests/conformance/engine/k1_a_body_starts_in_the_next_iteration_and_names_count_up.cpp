#include "tests/conformance/engine/pair.h"

namespace {

Coro<> child() {
  print(current_task().get_name());
  co_return;
}

Coro<> main() {
  Loop& loop = get_running_loop();
  const auto a = create_task(child());
  const auto b = create_task(child(), "b");
  const auto c = loop.create_task(child(), "c");
  const auto d = create_task(child());
  print("main");
  a.set_name("renamed");
  co_await d;
  print(a.get_name(), b.get_name(), c.get_name(), d.get_name());
}

const Pair pair("k1_a_body_starts_in_the_next_iteration_and_names_count_up", [] { run(main()); });

}  // namespace
