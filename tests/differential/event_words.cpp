// Events.
#include "tests/differential/machine.h"

namespace tests::differential {

namespace {

using namespace engine;

Flow event(const Scope& scope, const Step& step) {
  scope.machine->set(step.argument(0), Event());
  return {};
}

Coro<Flow> wait_event(Scope scope, const Step* step) {
  if (const auto* found = scope.machine->find<Event>(step->argument(0))) {
    const Event awaited = *found;
    note(*step, co_await awaited.wait());
  }
  co_return std::nullopt;
}

Flow set_event(const Scope& scope, const Step& step) {
  scope.machine->with(step.argument(0), [](const Event& found) { found.set(); });
  return {};
}

Flow clear_event(const Scope& scope, const Step& step) {
  scope.machine->with(step.argument(0), [](const Event& found) { found.clear(); });
  return {};
}

Flow is_set(const Scope& scope, const Step& step) {
  scope.machine->with(step.argument(0), [&](const Event& found) { note(step, found.is_set()); });
  return {};
}

}  // namespace

void add_events(Meanings& meanings) {
  meanings.insert({{"event", event},
                   {"wait_event", wait_event},
                   {"set_event", set_event},
                   {"clear_event", clear_event},
                   {"is_set", is_set}});
}

}  // namespace tests::differential
