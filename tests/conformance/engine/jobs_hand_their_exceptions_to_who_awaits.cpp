#include "tests/conformance/engine/pair.h"

namespace {

void fails(std::exception_ptr error, Seconds seconds) {
  block(seconds);
  std::rethrow_exception(error);
}

template <class E>
std::exception_ptr made(const char* text) {
  return std::make_exception_ptr(E(text));
}

Coro<> awaits(std::exception_ptr error, Seconds seconds) {
  try {
    co_await to_thread(fails, error, seconds);
  } catch (const Exception& e) {
    print(e.type(), e.what());
    throw;
  }
}

Coro<> main() {
  const auto results =
      co_await gather(return_exceptions, awaits(made<ValueError>("a"), 100ms),
                      awaits(made<KeyError>("'b'"), 0s), awaits(made<RuntimeError>("c"), 100ms));
  print(results.size());
  Loop& loop = get_running_loop();
  (void)loop.run_in_executor(nullptr, fails, made<ValueError>("nobody asks"), 10ms);
  co_await sleep(100ms);
  co_await gather(awaits(made<ValueError>("first"), 100ms),
                  awaits(made<KeyError>("'second'"), 200ms));
}

const Pair pair("jobs_hand_their_exceptions_to_who_awaits", [] { run(main()); });

}  // namespace
