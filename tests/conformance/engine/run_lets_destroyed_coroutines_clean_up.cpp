#include "tests/conformance/engine/pair.h"

namespace {

struct Says {
  std::string name;
  const char* what;
  ~Says() { print(name, what); }
};

Coro<> inner(std::string name) {
  const Says at_exit{name, "inner cleans up"};
  co_await sleep(1s);
}

Coro<> outer(std::string name) {
  const Says at_exit{name, "outer cleans up"};
  co_await inner(name);
}

Coro<> unstarted() {
  print("never");
  co_return;
}

Coro<> main() {
  create_task(outer("a"));
  create_task(outer("b"));
  co_await sleep(100ms);
}

void program() {
  Loop loop;
  loop.run_until_complete(main());
  loop.create_task(unstarted());
  loop.close();
  print("closed");
}

const Pair pair("run_lets_destroyed_coroutines_clean_up", program);

}  // namespace
