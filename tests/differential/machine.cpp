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

void Machine::forget_run() {
  std::erase_if(names, [](const auto& named) {
    return std::string_view("tfjgohkpm").find(named.first[0]) != std::string_view::npos;
  });
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
    const Flow result = co_await run_step(scope, &step);
    if (result) co_return result;
  }
  co_return std::nullopt;
}

Coro<Flow> run_step(Scope scope, const Step* step) {
  const Meaning& meaning = meanings().at(step->word());
  ++scope.machine->uses[step->word()];
  if (meaning.plain) co_return meaning.plain(scope, *step);
  co_return co_await meaning.waiting(scope, step);
}

void called_back(Scope scope, const Step& step) {
  for (const Step& inner : step.body) {
    ++scope.machine->uses[inner.word()];
    if (meanings().at(inner.word()).plain(scope, inner)) return;
  }
}

/// A group with a misuse in it is one too.
bool is_misuse(const std::exception_ptr& raised) {
  if (!raised) return false;
  if (const auto group = engine::members_of(raised))
    return std::ranges::any_of(group->exceptions, is_misuse);
  const engine::Raised error = engine::describe(raised);
  const bool is_ours = error.type == "RuntimeError" && error.text.size() > 1;
  return is_ours || error.type == "InvalidStateError" || error.type == "TypeError";
}

std::string shown(const Outcomes& outcomes) {
  std::vector<std::string> texts;
  for (const auto& outcome : outcomes) {
    const bool is_name_enough = is_misuse(outcome.error);
    texts.push_back(is_name_enough ? engine::type_of(outcome.error) : engine::repr(outcome));
  }
  return "[" + engine::joined(texts) + "]";
}

const Step* clause(const Step& step, std::string_view word) {
  for (const Step& one : step.clauses) {
    if (one.word() == word) return &one;
  }
  return nullptr;
}

bool catches(const std::string& error, const std::exception_ptr& raised) {
  if (error == "Exception") return engine::is_a<std::exception>(raised);
  if (error == "RuntimeError") return engine::is_a<engine::RuntimeError>(raised);
  return engine::type_of(raised) == error;
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
    for (auto* add : {add_control_flow, add_generators, add_tasks, add_futures, add_gather,
                      add_waiting, add_locks, add_events, add_meetings, add_jobs, add_queues})
      add(made);
    return made;
  }();
  return all;
}

}  // namespace tests::differential
