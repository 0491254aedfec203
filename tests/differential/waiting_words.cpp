// Waiting with a limit, or for some of many: wait, wait_for, timeout, shield, as_completed,
// TaskGroup.
#include "tests/differential/machine.h"

namespace tests::differential {

namespace {

using namespace engine;

WaitWhen when_of(const std::string& text) {
  if (text == "FIRST_COMPLETED") return FIRST_COMPLETED;
  return text == "FIRST_EXCEPTION" ? FIRST_EXCEPTION : ALL_COMPLETED;
}

Coro<Flow> wait_word(Scope scope, const Step* step) {
  const std::span<const std::string> names = std::span(step->words).subspan(3);
  const WaitOptions options{.timeout = delay(step->argument(1)),
                            .return_when = when_of(step->argument(0))};
  const auto [done, pending] = co_await wait(futures(scope, names), options);
  print(step->text() + " =", done.size(), pending.size());
  co_return std::nullopt;
}

template <class A>
Coro<Flow> wait_for_it(const Step* step, A awaitable) {
  note(*step, co_await wait_for(std::move(awaitable), delay(step->argument(0))));
  co_return std::nullopt;
}

template <class T>
Coro<Flow> shield_it(const Step* step, Future<T> shielded) {
  note(*step, co_await shielded);
  co_return std::nullopt;
}

Coro<Flow> nothing() { co_return std::nullopt; }

Coro<Flow> wait_for_word(Scope scope, const Step* step) {
  const std::string& name = step->argument(1);
  if (name[0] == 'c') return wait_for_it(step, coroutine(scope.machine, name));
  std::optional<Coro<Flow>> waiting;
  scope.machine->with(
      name, [&]<class T>(const Future<T>& future) { waiting.emplace(wait_for_it(step, future)); });
  return waiting ? std::move(*waiting) : nothing();
}

Coro<Flow> shield_word(Scope scope, const Step* step) {
  const std::string& name = step->argument(0);
  if (name[0] == 'c') return shield_it(step, shield(coroutine(scope.machine, name)));
  std::optional<Coro<Flow>> waiting;
  scope.machine->with(name, [&]<class T>(const Future<T>& future) {
    waiting.emplace(shield_it(step, shield(future)));
  });
  return waiting ? std::move(*waiting) : nothing();
}

template <class T>
void keep(const Scope& scope, const Step& step, const Future<T>& future) {
  scope.machine->keep(future);
  scope.machine->set(step.argument(0), future);
}

Flow start_shield(const Scope& scope, const Step& step) {
  const std::string& name = step.argument(1);
  if (name[0] == 'c') keep(scope, step, shield(coroutine(scope.machine, name)));
  scope.machine->with(name,
                      [&]<class T>(const Future<T>& future) { keep(scope, step, shield(future)); });
  return {};
}

Coro<Flow> timeout_word(Scope scope, const Step* step) {
  const Timeout limit = timeout(delay(step->argument(1)));
  scope.machine->set(step->argument(0), limit);
  co_return co_await with(limit, [&] { return run_block(scope, &step->body); });
}

Flow reschedule(const Scope& scope, const Step& step) {
  scope.machine->with(step.argument(0), [&](const Timeout& limit) {
    const auto later = delay(step.argument(1));
    const Seconds now = get_running_loop().time();
    limit.reschedule(later ? std::optional(now + *later) : std::nullopt);
  });
  return {};
}

Flow expired(const Scope& scope, const Step& step) {
  scope.machine->with(step.argument(0), [&](const Timeout& limit) { note(step, limit.expired()); });
  return {};
}

Coro<Flow> as_completed_word(Scope scope, const Step* step) {
  const std::span<const std::string> names = std::span(step->words).subspan(2);
  const AsCompletedOptions options{.timeout = delay(step->argument(0))};
  for (Coro<int>& next : as_completed(futures(scope, names), options))
    note(*step, co_await next);
  co_return std::nullopt;
}

Coro<Flow> group(Scope scope, const Step* step) {
  const TaskGroup made;
  scope.machine->set(step->argument(0), made);
  co_return co_await with(made, [&] { return run_block(scope, &step->body); });
}

Flow start_in(const Scope& scope, const Step& step) {
  scope.machine->with(step.argument(0), [&](const TaskGroup& found) {
    const Task<int> task = found.create_task(coroutine(scope.machine, step.argument(2)));
    scope.machine->keep(task);
    scope.machine->set(step.argument(1), task);
  });
  return {};
}

}  // namespace

void add_waiting(Meanings& meanings) {
  meanings.insert({{"wait", wait_word},
                   {"wait_for", wait_for_word},
                   {"shield", shield_word},
                   {"start_shield", start_shield},
                   {"timeout", timeout_word},
                   {"reschedule", reschedule},
                   {"expired", expired},
                   {"as_completed", as_completed_word},
                   {"group", group},
                   {"start_in", start_in}});
}

}  // namespace tests::differential
