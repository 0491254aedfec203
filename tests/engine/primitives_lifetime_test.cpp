// No waiter, item, guard or predicate outlives its program, however its wait ends.
#include "tests/engine/story.h"

namespace engine {
namespace {

class PrimitivesLifetime : public testing::Test {
 protected:
  void SetUp() override { Counted::alive = 0; }
  void TearDown() override { EXPECT_EQ(Counted::alive, 0); }
};

/// One of each kind of waiter, each holding something that is counted.
Coro<> waits_for_lock(Lock lock, Counted) { const auto held = co_await with(lock); }
Coro<> waits_for_event(Event event, Counted) { co_await event.wait(); }
Coro<> waits_for_permit(BoundedSemaphore sem, Counted) { const auto held = co_await with(sem); }
Coro<> waits_for_condition(Condition condition, Counted counted) {
  const auto held = co_await with(condition);
  co_await condition.wait_for([counted] { return counted.alive < 0; });
}
Coro<> waits_at_barrier(Barrier barrier, Counted) { co_await barrier.wait(); }
Coro<> waits_to_get(Queue<Counted> queue, Counted) { co_await queue.get(); }
Coro<> waits_to_put(Queue<Counted> queue, Counted item) { co_await queue.put(item); }
Coro<> waits_to_join(Queue<Counted> queue, Counted) { co_await queue.join(); }

std::vector<Task<>> one_of_each(Lock lock, BoundedSemaphore sem, Queue<Counted> full) {
  return {create_task(waits_for_lock(lock, {})),
          create_task(waits_for_event(Event(), {})),
          create_task(waits_for_permit(sem, {})),
          create_task(waits_for_condition(Condition(), {})),
          create_task(waits_at_barrier(Barrier(2), {})),
          create_task(waits_to_get(Queue<Counted>(), {})),
          create_task(waits_to_put(full, {})),
          create_task(waits_to_join(full, {}))};
}

struct Cast {
  Lock lock;
  BoundedSemaphore sem{1};
  Queue<Counted> full{1};
};

Coro<std::vector<Task<>>> begin_to_wait(Cast cast) {
  co_await cast.lock.acquire();
  co_await cast.sem.acquire();
  co_await cast.full.put(Counted());
  auto tasks = one_of_each(cast.lock, cast.sem, cast.full);
  co_await sleep(1s);
  co_return tasks;
}

Coro<> cancels() {
  const auto tasks = co_await begin_to_wait(Cast());
  for (const auto& task : tasks)
    task.cancel();
  co_await gather(return_exceptions, tasks);
}

TEST_F(PrimitivesLifetime, EndsWithCancelling) {
  recorded([] { run(cancels()); });
}

Coro<> hands_over_then_cancels() {
  const Cast cast;
  const auto tasks = co_await begin_to_wait(cast);
  cast.lock.release();
  cast.sem.release();
  cast.full.get_nowait();
  cast.full.task_done();
  for (const auto& task : tasks)
    task.cancel();
  co_await gather(return_exceptions, tasks);
}

TEST_F(PrimitivesLifetime, EndsWithCancellingWhoWasHandedItAlready) {
  recorded([] { run(hands_over_then_cancels()); });
}

Coro<> leaves_them_waiting() { co_await begin_to_wait(Cast()); }

TEST_F(PrimitivesLifetime, EndsWithTheShutdownOfRun) {
  recorded([] { run(leaves_them_waiting()); });
}

TEST_F(PrimitivesLifetime, EndsWithTheLoop) {
  const auto trace = recorded([] {
    Loop loop;
    loop.run_until_complete(begin_to_wait(Cast()));
    loop.close();
  });
  EXPECT_EQ(complaints(trace).size(), 8U);
}

TEST_F(PrimitivesLifetime, EndsWithTheProgram) {
  recorded([] {
    Loop loop;
    const auto task = loop.create_task(begin_to_wait(Cast()));
    loop.call_later(2s, {"stop", [&loop] { loop.stop(); }});
    loop.run_forever();
  });
}

TEST_F(PrimitivesLifetime, EndsWithADeadlock) {
  const auto trace = recorded([] {
    Loop loop;
    const auto all = [](std::vector<Task<>> tasks) -> Coro<> { co_await gather(tasks); };
    const auto tasks = loop.run_until_complete(begin_to_wait(Cast()));
    EXPECT_THROW(loop.run_until_complete(all(tasks)), Deadlock);
  });
  EXPECT_EQ(of_kind(trace, trace::Kind::Deadlock).size(), 1U);
}

TEST_F(PrimitivesLifetime, EndsWithoutEverBeingAwaited) {
  recorded([] {
    const Cast cast;
    (void)cast.full.put(Counted());
    (void)cast.full.get();
    (void)cast.lock.acquire();
    (void)with(cast.lock);
  });
}

AsyncGenerator<int> yields_holding(Lock lock, Counted) {
  const Counted local;
  const auto held = co_await with(lock);
  co_yield 1;
}

// The guard gave its lock back to a closed loop: its exception left a destructor.
TEST_F(PrimitivesLifetime, EndsWithAGeneratorThatIsDroppedAfterItsLoop) {
  recorded([] {
    const Lock lock;
    std::optional generator(yields_holding(lock, {}));
    Loop loop;
    loop.run_until_complete(generator->anext());
    const auto waiting = loop.create_task(waits_for_lock(lock, {}));
    loop.run_until_complete(sleep(1s));
    loop.close();
    generator.reset();
    EXPECT_TRUE(lock.locked()) << "its block was never left";
  });
}

Coro<> ignores_generator_exit(Lock lock, Counted) {
  const Counted local;
  const auto held = co_await with(lock);
  bool is_closing = false;
  try {
    co_await sleep(100s);
  } catch (const GeneratorExit&) {
    is_closing = true;
  }
  if (is_closing) co_await sleep(0s);
}

TEST_F(PrimitivesLifetime, EndsWithACoroutineThatIgnoresItsClosing) {
  recorded([] {
    const Lock lock;
    Loop loop;
    const auto holding = loop.create_task(ignores_generator_exit(lock, {}));
    const auto waiting = loop.create_task(waits_for_lock(lock, {}));
    loop.run_until_complete(sleep(1s));
    loop.close();
  });
}

}  // namespace
}  // namespace engine
