#include "tests/conformance/engine/pair.h"

namespace {

AsyncGenerator<int> numbers() { co_yield 1; }

AsyncGenerator<int> stubborn() {
  while (true) {
    try {
      co_yield 1;
    } catch (const GeneratorExit&) {
      print("ignored");
    }
  }
}

Coro<> main() {
  const auto stream = numbers();
  while (const auto number = co_await stream.next())
    print(number);
  print(co_await stream.athrow(ValueError("late")));
  co_await stream.aclose();
  const auto unstarted = numbers();
  try {
    co_await unstarted.athrow(ValueError("early"));
  } catch (const ValueError& e) {
    print(e);
  }
  print(co_await unstarted.next());
  const auto other = stubborn();
  co_await other.anext();
  try {
    co_await other.aclose();
  } catch (const RuntimeError& e) {
    print(e);
  }
  try {
    co_await other.athrow(ValueError("closed"));
  } catch (const StopAsyncIteration&) {
    print("closed");
  }
  print(co_await other.anext());
}

const Pair pair("asyncgen_that_has_ended_or_was_closed_takes_no_errors", [] { run(main()); });

}  // namespace
