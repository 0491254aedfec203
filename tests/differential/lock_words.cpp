// Locks and semaphores: what is acquired and released.
#include "tests/differential/machine.h"

namespace tests::differential {

namespace {

using namespace engine;

Flow lock(const Scope& scope, const Step& step) {
  scope.machine->set(step.argument(0), Lock());
  return {};
}

Flow semaphore(const Scope& scope, const Step& step) {
  scope.machine->set(step.argument(0), Semaphore(std::stoi(step.argument(1))));
  return {};
}

Flow bounded_semaphore(const Scope& scope, const Step& step) {
  scope.machine->set(step.argument(0), BoundedSemaphore(std::stoi(step.argument(1))));
  return {};
}

template <Lockable L>
Coro<Flow> acquire_it(const Step* step, L lockable) {
  note(*step, co_await lockable.acquire());
  co_return std::nullopt;
}

template <Lockable L>
Coro<Flow> inside(Scope scope, const Step* step, L lockable) {
  co_return co_await with(lockable, [&] { return run_block(scope, &step->body); });
}

Coro<Flow> nothing() { co_return std::nullopt; }

Coro<Flow> acquire(Scope scope, const Step* step) {
  std::optional<Coro<Flow>> acquiring;
  scope.machine->with(step->argument(0), [&]<Lockable L>(const L& lockable) {
    acquiring.emplace(acquire_it(step, lockable));
  });
  return acquiring ? std::move(*acquiring) : nothing();
}

Coro<Flow> with_word(Scope scope, const Step* step) {
  std::optional<Coro<Flow>> running;
  scope.machine->with(step->argument(0), [&]<Lockable L>(const L& lockable) {
    running.emplace(inside(scope, step, lockable));
  });
  return running ? std::move(*running) : nothing();
}

Flow release(const Scope& scope, const Step& step) {
  scope.machine->with(step.argument(0), [&]<Lockable L>(const L& lockable) { lockable.release(); });
  return {};
}

Flow locked(const Scope& scope, const Step& step) {
  scope.machine->with(step.argument(0),
                      [&]<Lockable L>(const L& lockable) { note(step, lockable.locked()); });
  return {};
}

}  // namespace

void add_locks(Meanings& meanings) {
  meanings.insert({{"lock", lock},
                   {"semaphore", semaphore},
                   {"bounded_semaphore", bounded_semaphore},
                   {"acquire", acquire},
                   {"release", release},
                   {"locked", locked},
                   {"with", with_word}});
}

}  // namespace tests::differential
