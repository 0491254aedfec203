#include "tests/conformance/engine/pair.h"

namespace {

Coro<> other() { co_await sleep(1s); }

Coro<> main() {
  create_task(other());
  co_await sleep(100ms);
  throw SystemExit(0);
}

const Pair pair("l5_system_exit_in_main_is_not_an_unretrieved_exception", [] { run(main()); });

}  // namespace
