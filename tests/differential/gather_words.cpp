// gather: of coroutines, of futures, and of both.
#include <algorithm>

#include "tests/differential/machine.h"

namespace tests::differential {

namespace {

using namespace engine;

std::vector<std::string> names_from(const Step& step, std::size_t first) {
  return {step.words.begin() + static_cast<std::ptrdiff_t>(first) + 1, step.words.end()};
}

bool is_coroutine(const std::string& name) { return name[0] == 'c'; }

std::vector<Coro<int>> coroutines(const Scope& scope, const std::vector<std::string>& names) {
  std::vector<Coro<int>> made;
  for (const std::string& name : names)
    made.push_back(coroutine(scope.machine, name));
  return made;
}

Future<std::vector<int>> gathered_of(const Scope& scope, const std::vector<std::string>& names) {
  if (std::ranges::all_of(names, is_coroutine)) return engine::gather(coroutines(scope, names));
  return engine::gather(futures(scope, names));
}

Future<Outcomes> all_of(const Scope& scope, const std::vector<std::string>& names) {
  if (std::ranges::all_of(names, is_coroutine)) {
    return engine::gather(return_exceptions, coroutines(scope, names));
  }
  return engine::gather(return_exceptions, futures(scope, names));
}

Coro<Flow> gather_word(Scope scope, const Step* step) {
  note(*step, co_await gathered_of(scope, names_from(*step, 0)));
  co_return std::nullopt;
}

Coro<Flow> gather_all(Scope scope, const Step* step) {
  note(*step, co_await all_of(scope, names_from(*step, 0)));
  co_return std::nullopt;
}

template <class T>
Flow keep(const Scope& scope, const Step& step, const Future<T>& future) {
  scope.machine->keep(future);
  scope.machine->set(step.argument(0), future);
  return {};
}

Flow start_gather(const Scope& scope, const Step& step) {
  return keep(scope, step, gathered_of(scope, names_from(step, 1)));
}

Flow start_gather_all(const Scope& scope, const Step& step) {
  return keep(scope, step, all_of(scope, names_from(step, 1)));
}

}  // namespace

void add_gather(Meanings& meanings) {
  meanings.insert({{"gather", gather_word},
                   {"gather_all", gather_all},
                   {"start_gather", start_gather},
                   {"start_gather_all", start_gather_all}});
}

}  // namespace tests::differential
