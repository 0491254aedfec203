// Tasks: creating, cancelling and looking at them.
#include "tests/differential/machine.h"

namespace tests::differential {

namespace {

using namespace engine;

template <class T>
Coro<Flow> await_it(const Step* step, Future<T> future) {
  note(*step, co_await future);
  co_return std::nullopt;
}

Coro<Flow> nothing() { co_return std::nullopt; }

Coro<Flow> await_word(Scope scope, const Step* step) {
  std::optional<Coro<Flow>> awaiting;
  scope.machine->with(step->argument(0), [&]<class T>(const Future<T>& future) {
    awaiting.emplace(await_it(step, future));
  });
  return awaiting ? std::move(*awaiting) : nothing();
}

Flow start_word(const Scope& scope, const Step& step) {
  scope.machine->set(step.argument(0), start(*scope.machine, step.argument(1)));
  return {};
}

Flow rename(const Scope& scope, const Step& step) {
  if (const auto* task = scope.machine->find<Task<int>>(step.argument(0))) {
    task->set_name(step.argument(1));
  }
  return {};
}

Flow cancel(const Scope& scope, const Step& step) {
  scope.machine->with(step.argument(0),
                      [&](const AnyFuture& future) { note(step, future.cancel()); });
  return {};
}

Flow cancel_self(const Scope&, const Step&) {
  current_task().cancel();
  return {};
}

Flow uncancel(const Scope&, const Step& step) {
  note(step, current_task().uncancel());
  return {};
}

Flow cancelling(const Scope&, const Step& step) {
  note(step, current_task().cancelling());
  return {};
}

Flow look(const Scope& scope, const Step& step) {
  scope.machine->with(step.argument(0), [&](const AnyFuture& future) {
    note(step, future.cancelled() ? "cancelled" : future.done() ? "done" : "pending");
  });
  return {};
}

Flow result(const Scope& scope, const Step& step) {
  scope.machine->with(step.argument(0),
                      [&]<class T>(const Future<T>& future) { note(step, future.result()); });
  return {};
}

}  // namespace

void add_tasks(Meanings& meanings) {
  meanings.insert({{"await", await_word},
                   {"start", start_word},
                   {"rename", rename},
                   {"cancel", cancel},
                   {"cancel_self", cancel_self},
                   {"uncancel", uncancel},
                   {"cancelling", cancelling},
                   {"look", look},
                   {"result", result}});
}

}  // namespace tests::differential
