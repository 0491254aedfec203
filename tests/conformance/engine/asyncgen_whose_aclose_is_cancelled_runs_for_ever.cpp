#include "tests/conformance/engine/pair.h"

namespace {

AsyncGenerator<int> numbers(bool is_stubborn) {
  std::exception_ptr error;
  try {
    co_yield 1;
  } catch (...) {
    error = std::current_exception();
  }
  bool is_cancelled = false;
  try {
    co_await sleep(1s);
  } catch (const CancelledError&) {
    print("cleanup cancelled");
    is_cancelled = true;
    error = std::current_exception();
  }
  if (is_cancelled && is_stubborn) co_await sleep(1s);
  if (error) std::rethrow_exception(error);
}

Coro<> closes(AsyncGenerator<int> generator) { co_await generator.aclose(); }

Coro<> attempt(AsyncGenerator<int> generator) {
  const auto task = create_task(closes(generator));
  co_await sleep(500ms);
  task.cancel();
  try {
    co_await task;
  } catch (const CancelledError&) {
    print("cancelled");
  }
  co_await generator.aclose();
  try {
    co_await generator.anext();
  } catch (const StopAsyncIteration&) {
    print("ended");
  } catch (const RuntimeError& e) {
    print(e.what());
  }
}

Coro<> main() {
  for (const bool is_stubborn : {false, true}) {
    const auto generator = numbers(is_stubborn);
    co_await generator.anext();
    co_await attempt(generator);
  }
}

// It said that it had ended.
const Pair pair("asyncgen_whose_aclose_is_cancelled_runs_for_ever", [] { run(main()); });

}  // namespace
