// Nothing outlives its program, whichever way a combinator is left; misuse throws and names itself.
#include "tests/engine/story.h"

namespace engine {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Combinators : public testing::Test {
 protected:
  void SetUp() override { Counted::alive = 0; }
  void TearDown() override { EXPECT_EQ(Counted::alive, 0); }
};

Coro<Counted> holds(Counted argument, Seconds delay) {
  const Counted local;
  co_await sleep(delay);
  co_return argument;
}

Coro<> holds_and_fails(Counted, Seconds delay) {
  const Counted local;
  co_await sleep(delay);
  throw ValueError("no");
}

Coro<> waits_in_every_way() {
  co_await wait_for(holds(Counted(), 1s), 2s);
  co_await shield(holds(Counted(), 1s));
  co_await with(timeout(2s), [held = Counted()]() -> Coro<> { co_await holds(Counted(), 1s); });
  const auto [done, pending] = co_await wait({create_task(holds(Counted(), 1s))});
  for (auto& next : as_completed({holds(Counted(), 2s), holds(Counted(), 1s)}))
    co_await next;
  co_await with(TaskGroup(), [held = Counted()](TaskGroup group) -> Coro<> {
    group.create_task(holds(Counted(), 1s));
    co_return;
  });
}

TEST_F(Combinators, LeaveNothingBehindWhenAllEndsWell) {
  EXPECT_THAT(complaints(recorded([] { run(waits_in_every_way()); })), IsEmpty());
}

Coro<> times_out_in_every_way() {
  try {
    co_await wait_for(holds(Counted(), 2s), 1s);
  } catch (const TimeoutError&) {
  }
  try {
    co_await wait_for(shield(holds(Counted(), 2s)), 1s);
  } catch (const TimeoutError&) {
  }
  try {
    co_await with(timeout(1s), [held = Counted()]() -> Coro<> { co_await holds(Counted(), 2s); });
  } catch (const TimeoutError&) {
  }
  co_await wait({create_task(holds(Counted(), 5s))}, {.timeout = 1s});
  for (auto& next : as_completed({holds(Counted(), 9s)}, {.timeout = 1s})) {
    try {
      co_await next;
    } catch (const TimeoutError&) {
    }
  }
}

TEST_F(Combinators, LeaveNothingBehindWhenTimeIsOver) {
  EXPECT_THAT(complaints(recorded([] { run(times_out_in_every_way()); })), IsEmpty());
}

Coro<> fails_in_every_way() {
  try {
    co_await wait_for(holds_and_fails(Counted(), 1s), 2s);
  } catch (const ValueError&) {
  }
  try {
    co_await with(TaskGroup(), [held = Counted()](TaskGroup group) -> Coro<> {
      group.create_task(holds_and_fails(Counted(), 1s));
      group.create_task(holds_and_fails(Counted(), 2s));
      co_await sleep(3s);
    });
  } catch (const ExceptionGroup&) {
  }
  co_await try_except_star<ValueError>([] { return holds_and_fails(Counted(), 1s); },
                                       [held = Counted()](ExceptionGroup) -> Coro<> { co_return; });
}

TEST_F(Combinators, LeaveNothingBehindWhenTheirTasksFail) {
  EXPECT_THAT(complaints(recorded([] { run(fails_in_every_way()); })), IsEmpty());
}

Coro<> is_cancelled_in(Coro<> body) {
  const auto task = create_task(std::move(body));
  co_await sleep(1s);
  task.cancel();
  co_await wait({task});
}

Coro<> in_shield() { co_await shield(holds(Counted(), 5s)); }
Coro<> in_wait_for() { co_await wait_for(holds(Counted(), 5s), 9s); }
Coro<> in_wait() { co_await wait({create_task(holds(Counted(), 5s))}); }
Coro<> in_group() {
  co_await with(TaskGroup(), [held = Counted()](TaskGroup group) -> Coro<> {
    group.create_task(holds(Counted(), 5s));
    co_return;
  });
}
Coro<> in_as_completed() {
  for (auto& next : as_completed({holds(Counted(), 5s)}, {.timeout = 3s}))
    co_await next;
}

Coro<> is_cancelled_in_every_way() {
  co_await is_cancelled_in(in_shield());
  co_await is_cancelled_in(in_wait_for());
  co_await is_cancelled_in(in_wait());
  co_await is_cancelled_in(in_group());
  co_await is_cancelled_in(in_as_completed());
}

TEST_F(Combinators, LeaveNothingBehindWhenTheirCallerIsCancelled) {
  EXPECT_THAT(complaints(recorded([] { run(is_cancelled_in_every_way()); })), IsEmpty());
}

Coro<> is_destroyed_in_every_way() {
  create_task(in_shield());
  create_task(in_wait_for());
  create_task(in_wait());
  create_task(in_as_completed());
  create_task(in_group());
  co_await sleep(1s);
}

TEST_F(Combinators, LeaveNothingBehindWhenTheirProgramEnds) {
  recorded([] {
    Loop loop;
    loop.run_until_complete(is_destroyed_in_every_way());
  });
}

// ---- asynchronous generators -------------------------------------------------------------------

AsyncGenerator<Counted> counted(Counted argument, int count) {
  const Counted local;
  for (int i = 0; i < count; ++i) {
    co_await sleep(1s);
    co_yield argument;
  }
}

Coro<> iterates(int rounds) {
  const auto stream = counted(Counted(), 3);
  for (int i = 0; i < rounds; ++i)
    co_await stream.next();
}

TEST_F(Combinators, FreeAGeneratorThatIsExhaustedLeftOrNeverBegun) {
  for (const int rounds : {0, 1, 3, 4}) {
    const auto trace = recorded([rounds] { run(iterates(rounds)); });
    EXPECT_THAT(complaints(trace), IsEmpty());
  }
}

Coro<> leaves_awaitables() {
  const auto stream = counted(Counted(), 3);
  (void)stream.anext();
  (void)stream.aclose();
  const auto task = create_task(stream.next());
  co_await sleep(500ms);
  task.cancel();
  co_await wait({task});
}

TEST_F(Combinators, FreeAGeneratorThatIsCancelledOrWhoseAwaitablesAreDropped) {
  EXPECT_THAT(complaints(recorded([] { run(leaves_awaitables()); })), IsEmpty());
}

std::optional<AsyncGenerator<Counted>> kept;

Coro<> keeps() {
  kept = counted(Counted(), 3);
  co_await kept->anext();
}

TEST_F(Combinators, FreeAGeneratorThatOutlivesItsLoop) {
  recorded([] {
    Loop loop;
    loop.run_until_complete(keeps());
  });
  EXPECT_GT(Counted::alive, 0);
  kept.reset();
}

TEST_F(Combinators, FreeAGeneratorThatIsDroppedAfterItsLoopStopped) {
  recorded([] {
    Loop loop;
    loop.run_until_complete(keeps());
    kept.reset();
  });
}

Coro<> yields_twice() {
  const auto stream = counted(Counted(), 3);
  const auto a = create_task(stream.anext());
  const auto b = create_task(stream.anext());
  co_await gather(return_exceptions, a, b);
  try {
    b.result();
  } catch (const RuntimeError& e) {
    print(e);
  }
}

TEST_F(Combinators, RefuseToAdvanceAGeneratorThatIsRunning) {
  EXPECT_THAT(printed_by(yields_twice),
              ElementsAre("anext(): asynchronous generator is already running"));
}

// ---- misuse ------------------------------------------------------------------------------------

Coro<> misuses_groups() {
  const TaskGroup group;
  try {
    group.create_task(sleep(1s));
  } catch (const RuntimeError& e) {
    print(e);
  }
  co_await with(group, []() -> Coro<> { co_return; });
  try {
    group.create_task(sleep(1s));
  } catch (const RuntimeError& e) {
    print(e);
  }
  try {
    co_await with(group, []() -> Coro<> { co_return; });
  } catch (const RuntimeError& e) {
    print(e);
  }
}

TEST_F(Combinators, RefuseATaskGroupOutsideItsBlock) {
  EXPECT_THAT(printed_by(misuses_groups),
              ElementsAre("TaskGroup <TaskGroup> has not been entered",
                          "TaskGroup <TaskGroup entered> is finished",
                          "TaskGroup <TaskGroup entered> has already been entered"));
}

TEST_F(Combinators, RefuseGroupsOfNothingAndGroupsThatHideAnExit) {
  EXPECT_THROW(ExceptionGroup("none", {}), ValueError);
  EXPECT_THROW(ExceptionGroup("exit", {std::make_exception_ptr(CancelledError())}), TypeError);
  const auto group = make_exception_group("exit", {std::make_exception_ptr(CancelledError())});
  EXPECT_EQ(describe(group).type, "BaseExceptionGroup");
}

template <class A>
concept CanBeWaitedFor = requires(std::vector<A> things) { wait(std::move(things)); };
static_assert(CanBeWaitedFor<Task<int>> && CanBeWaitedFor<AnyFuture>);
static_assert(!CanBeWaitedFor<Coro<int>>, "wait takes tasks, not coroutines");
static_assert(!Awaitable<int> && !Awaitable<AnyFuture>, "what it gives must be known");

Coro<> goes_through_twice() {
  auto results = as_completed({holds(Counted(), 2s), holds(Counted(), 1s), holds(Counted(), 3s)});
  int count = 0;
  for (auto& next : results) {
    co_await next;
    ++count;
    break;
  }
  for (auto& next : results) {
    co_await next;
    ++count;
  }
  for (auto& next : results)
    EXPECT_FALSE(next.has_frame());
  EXPECT_EQ(count, 3);
}

// The second loop took the awaitables again, which were gone.
TEST_F(Combinators, AsCompletedGoesOnWhereALoopLeftItAndIsEmptyAtItsEnd) {
  EXPECT_THAT(complaints(recorded([] { run(goes_through_twice()); })), IsEmpty());
}

}  // namespace
}  // namespace engine
