// Queues of the three kinds.
#include "tests/differential/machine.h"

namespace tests::differential {

namespace {

using namespace engine;

template <template <class> class Kind>
Flow make(const Scope& scope, const Step& step) {
  scope.machine->set(step.argument(0), Queue<int>(Kind<int>(std::stoi(step.argument(1)))));
  return {};
}

int item_of(const Step& step) { return std::stoi(step.argument(1)); }

Coro<Flow> put(Scope scope, const Step* step) {
  if (const auto* found = scope.machine->find<Queue<int>>(step->argument(0))) {
    const Queue<int> queue = *found;
    co_await queue.put(item_of(*step));
  }
  co_return std::nullopt;
}

Coro<Flow> get(Scope scope, const Step* step) {
  if (const auto* found = scope.machine->find<Queue<int>>(step->argument(0))) {
    const Queue<int> queue = *found;
    note(*step, co_await queue.get());
  }
  co_return std::nullopt;
}

Coro<Flow> join(Scope scope, const Step* step) {
  if (const auto* found = scope.machine->find<Queue<int>>(step->argument(0))) {
    const Queue<int> queue = *found;
    co_await queue.join();
  }
  co_return std::nullopt;
}

Flow put_nowait(const Scope& scope, const Step& step) {
  scope.machine->with(step.argument(0),
                      [&](const Queue<int>& queue) { queue.put_nowait(item_of(step)); });
  return {};
}

Flow get_nowait(const Scope& scope, const Step& step) {
  scope.machine->with(step.argument(0),
                      [&](const Queue<int>& queue) { note(step, queue.get_nowait()); });
  return {};
}

Flow task_done(const Scope& scope, const Step& step) {
  scope.machine->with(step.argument(0), [](const Queue<int>& queue) { queue.task_done(); });
  return {};
}

Flow qsize(const Scope& scope, const Step& step) {
  scope.machine->with(step.argument(0),
                      [&](const Queue<int>& queue) { note(step, queue.qsize()); });
  return {};
}

}  // namespace

void add_queues(Meanings& meanings) {
  meanings.insert({{"queue", make<Queue>},
                   {"priority_queue", make<PriorityQueue>},
                   {"lifo_queue", make<LifoQueue>},
                   {"put", put},
                   {"get", get},
                   {"put_nowait", put_nowait},
                   {"get_nowait", get_nowait},
                   {"task_done", task_done},
                   {"join", join},
                   {"qsize", qsize}});
}

}  // namespace tests::differential
