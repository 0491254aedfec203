#include "tests/conformance/engine/pair.h"

namespace {

void bad() { throw ValueError("no"); }

void handler(const ErrorContext& context) {
  print(context.message.substr(0, 21), type_of(context.exception));
}

void worse(const ErrorContext&) {
  print("worse");
  throw RuntimeError("handler");
}

Coro<> main() {
  Loop& loop = get_running_loop();
  print(loop.get_exception_handler() == nullptr);
  loop.set_exception_handler(handler);
  loop.call_soon({"bad", bad});
  co_await sleep(0s);
  {
    loop.create_future().set_exception(ValueError("lost"));
  }
  loop.set_exception_handler(worse);
  loop.call_soon({"bad", bad});
  co_await sleep(100ms);
  loop.set_exception_handler(nullptr);
  loop.call_exception_handler({"by hand", nullptr, {}});
  print("main goes on");
}

const Pair pair("l5_an_exception_handler_is_told_and_may_fail", [] { run(main()); });

}  // namespace
