// What a coroutine does by itself: print, wait for time, call, raise, return, try.
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

Coro<Flow> try_body(Scope scope, const Step* step, const Step* handler) {
  if (!handler) return run_block(scope, &step->body);
  const std::string& caught = handler->argument(0);
  if (caught == "CancelledError") return try_except_of<CancelledError>(scope, step, handler);
  if (caught == "ValueError") return try_except_of<ValueError>(scope, step, handler);
  if (caught == "KeyError") return try_except_of<KeyError>(scope, step, handler);
  if (caught == "RuntimeError") return try_except_of<RuntimeError>(scope, step, handler);
  if (caught == "TimeoutError") return try_except_of<TimeoutError>(scope, step, handler);
  if (caught == "QueueEmpty") return try_except_of<QueueEmpty>(scope, step, handler);
  if (caught == "BrokenBarrierError")
    return try_except_of<BrokenBarrierError>(scope, step, handler);
  if (caught == "QueueFull") return try_except_of<QueueFull>(scope, step, handler);
  if (caught == "InvalidStateError") return try_except_of<InvalidStateError>(scope, step, handler);
  return try_except_of<std::exception>(scope, step, handler);
}

const Step* clause(const Step& step, std::string_view word) {
  for (const Step& one : step.clauses) {
    if (one.word() == word) return &one;
  }
  return nullptr;
}

Coro<Flow> try_word(Scope scope, const Step* step) {
  const Step* handler = clause(*step, "except");
  const Step* cleanup = clause(*step, "finally");
  if (!cleanup) co_return co_await try_body(scope, step, handler);
  co_return co_await try_finally([&] { return try_body(scope, step, handler); },
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
