// Asynchronous generators: their bodies, and who iterates, closes and drops them.
#include "tests/differential/machine.h"

namespace tests::differential {

namespace {

using namespace engine;

Stream generator(Machine* machine, std::string name);

Flow generate(const Scope& scope, const Step& step) {
  scope.machine->set(step.argument(0), generator(scope.machine, step.argument(1)));
  return {};
}

/// The clauses of a `try` in a generator, which cannot yield; what they leave raised.
Coro<std::exception_ptr> run_clauses(Scope scope, const Step* step, std::exception_ptr error,
                                     Flow* result) {
  const Step* handler = clause(*step, "except");
  const Step* cleanup = clause(*step, "finally");
  try {
    if (error && handler && catches(handler->argument(0), error)) {
      const Scope in_handler{scope.machine, std::exchange(error, nullptr)};
      print("caught", type_of(in_handler.handled));
      *result = co_await run_block(in_handler, &handler->body);
    }
  } catch (...) {
    error = std::current_exception();
  }
  try {
    if (cleanup) co_await run_block(scope, &cleanup->body);
  } catch (...) {
    error = std::current_exception();
  }
  co_return error;
}

int yielded(Machine& machine, const Step& step) {
  ++machine.uses[step.word()];
  return std::stoi(step.argument(0));
}

void note_sent(const Step& step, const std::optional<int>& sent) { note(step, sent); }

Stream generator(Machine* machine, std::string name) {
  const Scope scope{machine};
  for (const Step& step : machine->body_of(name)) {
    if (step.word() == "yield") {
      note_sent(step, co_yield yielded(*machine, step));
      continue;
    }
    Flow result;
    if (step.word() != "try") {
      result = co_await run_step(scope, &step);
    } else {
      std::exception_ptr error;
      try {
        for (const Step& inner : step.body) {
          if (inner.word() == "yield") {
            note_sent(inner, co_yield yielded(*machine, inner));
          } else {
            result = co_await run_step(scope, &inner);
          }
          if (result) break;
        }
      } catch (...) {
        error = std::current_exception();
      }
      error = co_await run_clauses(scope, &step, error, &result);
      if (error) std::rethrow_exception(error);
    }
    if (result) co_return;
  }
}

template <class T>
Coro<Flow> noted(const Step* step, Coro<T> awaitable) {
  note(*step, co_await awaitable);
  co_return std::nullopt;
}

Coro<Flow> nothing() { co_return std::nullopt; }

/// Awaits what `call` makes of the stream, and prints it.
template <class Call>
Coro<Flow> noting(const Scope& scope, const Step* step, Call call) {
  const auto* stream = scope.machine->find<Stream>(step->argument(0));
  return stream ? noted(step, call(*stream)) : nothing();
}

Coro<Flow> next(Scope scope, const Step* step) {
  return noting(scope, step, [](const Stream& stream) { return stream.next(); });
}

Coro<Flow> anext(Scope scope, const Step* step) {
  return noting(scope, step, [](const Stream& stream) { return stream.anext(); });
}

Coro<Flow> send(Scope scope, const Step* step) {
  return noting(scope, step,
                [&](const Stream& stream) { return stream.asend(std::stoi(step->argument(1))); });
}

Coro<std::optional<int>> thrown(const Stream& stream, const std::string& type,
                                const std::string& number) {
  if (type == "ValueError") return stream.athrow(ValueError(number));
  if (type == "KeyError") return stream.athrow(KeyError(number));
  if (type == "RuntimeError") return stream.athrow(RuntimeError(number));
  if (type == "SystemExit") return stream.athrow(SystemExit(std::stoi(number)));
  return stream.athrow(CancelledError());
}

Coro<Flow> throw_into(Scope scope, const Step* step) {
  return noting(scope, step, [&](const Stream& stream) {
    return thrown(stream, step->argument(1), step->argument(2));
  });
}

Coro<Flow> close_word(Scope scope, const Step* step) {
  if (const auto* stream = scope.machine->find<Stream>(step->argument(0))) {
    Coro<> closing = stream->aclose();
    co_await closing;
  }
  co_return std::nullopt;
}

Coro<Flow> for_each(Scope scope, const Step* step) {
  const auto* found = scope.machine->find<Stream>(step->argument(0));
  if (!found) co_return std::nullopt;
  const Stream stream = *found;
  int left = std::stoi(step->argument(1));
  while (const auto value = co_await stream.next()) {
    note(*step, *value);
    const Flow result = co_await run_block(scope, &step->body);
    if (result) co_return result;
    if (--left <= 0) break;
  }
  co_return std::nullopt;
}

Coro<Flow> aclosing_word(Scope scope, const Step* step) {
  const auto* found = scope.machine->find<Stream>(step->argument(0));
  if (!found) co_return std::nullopt;
  co_return co_await with(aclosing(*found), [&] { return run_block(scope, &step->body); });
}

Flow drop(const Scope& scope, const Step& step) {
  scope.machine->names.erase(step.argument(0));
  return {};
}

}  // namespace

void add_generators(Meanings& meanings) {
  meanings.insert({{"generate", generate},
                   {"next", next},
                   {"anext", anext},
                   {"send", send},
                   {"throw", throw_into},
                   {"close", close_word},
                   {"for_each", for_each},
                   {"aclosing", aclosing_word},
                   {"drop", drop}});
}

}  // namespace tests::differential
