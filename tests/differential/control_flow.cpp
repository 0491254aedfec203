// What a coroutine does by itself: print, wait for time, call, raise, return, try.
#include <type_traits>

#include "tests/differential/machine.h"

namespace tests::differential {

namespace {

using namespace engine;

Seconds seconds(const Step& step) { return Seconds(std::stod(step.argument(0))); }

Flow print_word(const Scope&, const Step& step) {
  print(step.argument(0));
  return {};
}

Coro<Flow> sleep_for(Scope, const Step* step) {
  co_await sleep(seconds(*step));
  co_return std::nullopt;
}

Coro<Flow> call(Scope scope, const Step* step) {
  note(*step, co_await coroutine(scope.machine, step->argument(0)));
  co_return std::nullopt;
}

Flow forget(const Scope& scope, const Step& step) {
  (void)coroutine(scope.machine, step.argument(0));
  return {};
}

Flow block_for(const Scope&, const Step& step) {
  block(seconds(step));
  return {};
}

Flow compute_for(const Scope&, const Step& step) {
  compute(seconds(step));
  return {};
}

Flow return_number(const Scope&, const Step& step) { return std::stoi(step.argument(0)); }

Coro<Flow> repeat(Scope scope, const Step* step) {
  for (int left = std::stoi(step->argument(0)); left > 0; --left) {
    const Flow result = co_await run_block(scope, &step->body);
    if (result) co_return result;
  }
  co_return std::nullopt;
}

Flow raise(const Scope&, const Step& step) {
  std::rethrow_exception(error(step.argument(0), step.argument(1)));
}

Flow reraise(const Scope& scope, const Step&) {
  if (scope.handled) std::rethrow_exception(scope.handled);
  return {};
}

Coro<Flow> noting_its_error(Scope scope, const Block* steps, std::exception_ptr* error) {
  try {
    co_return co_await run_block(scope, steps);
  } catch (...) {
    *error = std::current_exception();
    throw;
  }
}

Coro<Flow> handle(Scope scope, const Step* handler) {
  print("caught", type_of(scope.handled));
  return run_block(scope, &handler->body);
}

template <class E>
Coro<Flow> try_except_of(Scope scope, const Step* step, const Step* handler) {
  Scope in_handler = scope;
  co_return co_await try_except<E>(
      [&] { return noting_its_error(scope, &step->body, &in_handler.handled); },
      [&](const E&) { return handle(in_handler, handler); });
}

/// Python allows no other `except` beside it.
template <class E>
Coro<Flow> try_except_star_of(Scope scope, const Step* step, const Step* handler) {
  Flow result;
  co_await try_except_star<E>([&]() -> Coro<> { result = co_await run_block(scope, &step->body); },
                              [&](StarGroup<E> group) -> Coro<> {
                                const Scope in_handler{scope.machine,
                                                       std::make_exception_ptr(group)};
                                print("caught", group.type(), group.exceptions().size());
                                result = co_await run_block(in_handler, &handler->body);
                              });
  co_return result;
}

/// Calls `function` with the type that `except NAME` names.
template <class F>
Coro<Flow> of_type(const std::string& name, F function) {
  if (name == "CancelledError") return function(std::type_identity<CancelledError>());
  if (name == "ValueError") return function(std::type_identity<ValueError>());
  if (name == "KeyError") return function(std::type_identity<KeyError>());
  if (name == "RuntimeError") return function(std::type_identity<RuntimeError>());
  if (name == "TimeoutError") return function(std::type_identity<TimeoutError>());
  if (name == "QueueEmpty") return function(std::type_identity<QueueEmpty>());
  if (name == "QueueFull") return function(std::type_identity<QueueFull>());
  if (name == "BrokenBarrierError") return function(std::type_identity<BrokenBarrierError>());
  if (name == "InvalidStateError") return function(std::type_identity<InvalidStateError>());
  if (name == "StopAsyncIteration") return function(std::type_identity<StopAsyncIteration>());
  return function(std::type_identity<std::exception>());
}

Coro<Flow> try_body(Scope scope, const Step* step) {
  if (const Step* star = clause(*step, "except_star")) {
    return of_type(star->argument(0), [=]<class E>(std::type_identity<E>) {
      return try_except_star_of<E>(scope, step, star);
    });
  }
  const Step* handler = clause(*step, "except");
  if (!handler) return run_block(scope, &step->body);
  return of_type(handler->argument(0), [=]<class E>(std::type_identity<E>) {
    return try_except_of<E>(scope, step, handler);
  });
}

Coro<Flow> try_word(Scope scope, const Step* step) {
  const Step* cleanup = clause(*step, "finally");
  if (!cleanup) co_return co_await try_body(scope, step);
  co_return co_await try_finally([&] { return try_body(scope, step); },
                                 [&] { return run_block(scope, &cleanup->body); });
}

}  // namespace

void add_control_flow(Meanings& meanings) {
  meanings.insert({{"print", print_word},
                   {"sleep", sleep_for},
                   {"call", call},
                   {"forget", forget},
                   {"block", block_for},
                   {"compute", compute_for},
                   {"return", return_number},
                   {"repeat", repeat},
                   {"raise", raise},
                   {"reraise", reraise},
                   {"try", try_word}});
}

}  // namespace tests::differential
