// Semaphores.
#include "tests/differential/machine.h"

namespace tests::differential {

namespace {

using namespace engine;

Flow semaphore_word(const Scope& scope, const Step& step) {
  scope.machine->set(step.argument(0), Semaphore(std::stoi(step.argument(1))));
  return {};
}

Coro<Flow> acquire(Scope scope, const Step* step) {
  if (const auto* found = scope.machine->find<Semaphore>(step->argument(0))) {
    const Semaphore semaphore = *found;
    note(*step, co_await semaphore.acquire());
  }
  co_return std::nullopt;
}

Flow release(const Scope& scope, const Step& step) {
  if (const auto* semaphore = scope.machine->find<Semaphore>(step.argument(0))) {
    semaphore->release();
  }
  return {};
}

Flow locked(const Scope& scope, const Step& step) {
  if (const auto* semaphore = scope.machine->find<Semaphore>(step.argument(0))) {
    note(step, semaphore->locked());
  }
  return {};
}

Coro<Flow> with_word(Scope scope, const Step* step) {
  const auto* found = scope.machine->find<Semaphore>(step->argument(0));
  if (!found) co_return std::nullopt;
  const auto permit = co_await with(*found);
  co_return co_await run_block(scope, &step->body);
}

}  // namespace

void add_semaphores(Meanings& meanings) {
  meanings.insert({{"semaphore", semaphore_word},
                   {"acquire", acquire},
                   {"release", release},
                   {"locked", locked},
                   {"with", with_word}});
}

}  // namespace tests::differential
