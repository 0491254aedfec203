// Conditions and barriers: tasks that wait for what others say, and for each other.
#include "tests/differential/machine.h"

namespace tests::differential {

namespace {

using namespace engine;

Flow condition(const Scope& scope, const Step& step) {
  scope.machine->set(step.argument(0), Condition());
  return {};
}

Flow condition_on(const Scope& scope, const Step& step) {
  if (const auto* lock = scope.machine->find<Lock>(step.argument(1))) {
    scope.machine->set(step.argument(0), Condition(*lock));
  }
  return {};
}

Coro<Flow> wait_condition(Scope scope, const Step* step) {
  if (const auto* found = scope.machine->find<Condition>(step->argument(0))) {
    const Condition awaited = *found;
    note(*step, co_await awaited.wait());
  }
  co_return std::nullopt;
}

Flow notify(const Scope& scope, const Step& step) {
  scope.machine->with(step.argument(0),
                      [&](const Condition& found) { found.notify(std::stoi(step.argument(1))); });
  return {};
}

Flow notify_all(const Scope& scope, const Step& step) {
  scope.machine->with(step.argument(0), [](const Condition& found) { found.notify_all(); });
  return {};
}

Flow barrier(const Scope& scope, const Step& step) {
  scope.machine->set(step.argument(0), Barrier(std::stoi(step.argument(1))));
  return {};
}

Coro<Flow> wait_barrier(Scope scope, const Step* step) {
  if (const auto* found = scope.machine->find<Barrier>(step->argument(0))) {
    const Barrier awaited = *found;
    note(*step, co_await awaited.wait());
  }
  co_return std::nullopt;
}

Coro<Flow> reset_barrier(Scope scope, const Step* step) {
  if (const auto* found = scope.machine->find<Barrier>(step->argument(0))) {
    const Barrier emptied = *found;
    co_await emptied.reset();
  }
  co_return std::nullopt;
}

Coro<Flow> abort_barrier(Scope scope, const Step* step) {
  if (const auto* found = scope.machine->find<Barrier>(step->argument(0))) {
    const Barrier broken = *found;
    co_await broken.abort();
  }
  co_return std::nullopt;
}

Flow look_at_barrier(const Scope& scope, const Step& step) {
  scope.machine->with(step.argument(0), [&](const Barrier& found) {
    print(step.text() + " =", found.n_waiting(), found.broken());
  });
  return {};
}

}  // namespace

void add_meetings(Meanings& meanings) {
  meanings.insert({{"condition", condition},
                   {"condition_on", condition_on},
                   {"wait_condition", wait_condition},
                   {"notify", notify},
                   {"notify_all", notify_all},
                   {"barrier", barrier},
                   {"wait_barrier", wait_barrier},
                   {"reset_barrier", reset_barrier},
                   {"abort_barrier", abort_barrier},
                   {"look_at_barrier", look_at_barrier}});
}

}  // namespace tests::differential
