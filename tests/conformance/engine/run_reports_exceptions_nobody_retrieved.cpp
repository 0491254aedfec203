#include "tests/conformance/engine/pair.h"

namespace {

Coro<> fail(Seconds n) {
  co_await sleep(n);
  throw ValueError(str(n));
}

Coro<> forgetful() {
  create_task(fail(100ms));
  {
    get_running_loop().create_future().set_exception(KeyError("x"));
  }
  co_await sleep(200ms);
}

Coro<> main() {
  co_await forgetful();
  {
    const auto task = create_task(fail(100ms));
    co_await sleep(200ms);
    print(describe(task.exception()).text);
  }
  {
    const auto lost = gather(fail(100ms), fail(200ms));
  }
  co_await sleep(500ms);
  print("main ends");
}

const Pair pair("run_reports_exceptions_nobody_retrieved", [] { run(main()); });

}  // namespace
