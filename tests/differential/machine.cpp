#include "tests/differential/machine.h"

#include <algorithm>

namespace tests::differential {

const Block& Machine::body_of(std::string_view name) const {
  static const Block nothing;
  const auto found = std::ranges::find_if(
      program, [&](const Step& coroutine) { return coroutine.argument(0) == name; });
  return found == program.end() ? nothing : found->body;
}

void Machine::keep(const engine::AnyFuture& future) {
  if (is_kept.insert(future.state().get()).second) kept.push_back(future);
}

void Machine::end() {
  names.clear();
  while (!kept.empty())
    kept.pop_front();
}

Coro<int> coroutine(Machine* machine, std::string name) {
  machine->keep(engine::current_task());
  const Flow result = co_await run_block({machine}, &machine->body_of(name));
  co_return result.value_or(0);
}

Coro<Flow> run_block(Scope scope, const Block* steps) {
  for (const Step& step : *steps) {
    const Meaning& meaning = meanings().at(step.word());
    ++scope.machine->uses[step.word()];
    const Flow result =
        meaning.plain ? meaning.plain(scope, step) : co_await meaning.waiting(scope, &step);
    if (result) co_return result;
  }
  co_return std::nullopt;
}

void called_back(Scope scope, const Step& step) {
  for (const Step& inner : step.body) {
    ++scope.machine->uses[inner.word()];
    if (meanings().at(inner.word()).plain(scope, inner)) return;
  }
}

std::string shown(const Outcomes& outcomes) {
  std::vector<std::string> texts;
  for (const auto& outcome : outcomes) {
    const bool is_misuse = engine::type_of(outcome.error) == "InvalidStateError";
    texts.push_back(is_misuse ? "InvalidStateError" : engine::repr(outcome));
  }
  return "[" + engine::joined(texts) + "]";
}

engine::Task<int> start(Machine& machine, const std::string& name) {
  const engine::Task<int> task = engine::create_task(coroutine(&machine, name));
  machine.keep(task);
  return task;
}

std::vector<engine::Future<int>> futures(const Scope& scope, std::span<const std::string> names) {
  std::vector<engine::Future<int>> made;
  for (const std::string& name : names) {
    if (name[0] == 'c') made.push_back(start(*scope.machine, name));
    scope.machine->with(name, [&](const engine::Future<int>& future) { made.push_back(future); });
  }
  return made;
}

std::optional<engine::Seconds> delay(const std::string& text) {
  if (text == "never") return std::nullopt;
  return engine::Seconds(std::stod(text));
}

std::exception_ptr error(const std::string& name, const std::string& number) {
  using namespace engine;
  if (name == "ValueError") return std::make_exception_ptr(ValueError(number));
  if (name == "KeyError") return std::make_exception_ptr(KeyError(number));
  if (name == "RuntimeError") return std::make_exception_ptr(RuntimeError(number));
  if (name == "SystemExit") return std::make_exception_ptr(SystemExit(std::stoi(number)));
  return std::make_exception_ptr(CancelledError());
}

const Meanings& meanings() {
  static const Meanings all = [] {
    Meanings made;
    for (auto* add : {add_control_flow, add_tasks, add_futures, add_gather, add_waiting, add_locks,
                      add_events, add_meetings, add_jobs, add_queues})
      add(made);
    return made;
  }();
  return all;
}

}  // namespace tests::differential
