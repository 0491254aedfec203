#include "engine/sleep.h"

#include "tests/engine/story.h"

namespace engine {
namespace {

using testing::ElementsAre;

Coro<> nothing() { co_return; }

TEST(Sleep, TakesNoStepsOfItsOwnWhereItIsAwaited) {
  const auto main = []() -> Coro<> { co_await sleep(1s); };
  const trace::Trace trace = recorded([&] { run(main()); });
  const auto suspends = of_kind(trace, trace::Kind::TaskSuspend);
  ASSERT_FALSE(suspends.empty());
  EXPECT_EQ(trace.wait(suspends.front().wait).on, trace::WaitOn::Sleep);
  EXPECT_EQ(trace.chain(suspends.front().chain).size(), 1U) << "the program's line alone";
}

Coro<> awaits_it_as_everything() {
  Coro<> coro = sleep(1s);
  co_await coro;
  std::vector<Coro<>> list;
  list.push_back(sleep(1s));
  co_await gather(std::move(list));
  co_await gather(sleep(1s), nothing());
  co_await create_task(sleep(1s), "named");
  co_await wait_for(sleep(1s), 2s);
  co_await wait_for(sleep(1s), std::nullopt);
  co_await shield(sleep(1s));
  co_await with(timeout(2s), sleep(1s));
  co_await with(TaskGroup(), [](TaskGroup group) -> Coro<> {
    group.create_task(sleep(1s));
    co_return;
  });
  for (auto& next : as_completed({sleep(1s), sleep(1s)}))
    co_await next;
  for (auto& next : as_completed({sleep(1s), nothing()}))
    co_await next;
  print(get_running_loop().time().count());
}

TEST(Sleep, IsACoroutineWhereverOneIsTaken) {
  EXPECT_THAT(printed_by(awaits_it_as_everything), ElementsAre("11.0"));
}

TEST(Sleep, IsATaskNamedAsInPython) {
  const auto main = []() -> Coro<> { co_await create_task(sleep(250ms)); };
  const trace::Trace trace = recorded([&] { run(main()); });
  const trace::Birth& birth = trace.birth(of_kind(trace, trace::Kind::TaskNew)[1].birth);
  EXPECT_EQ(trace.text(birth.coro), "sleep");
  ASSERT_EQ(birth.args.size(), 1U);
  EXPECT_EQ(trace.text(birth.args[0]), "0.25");
}

Coro<> waits_twice() {
  auto once = sleep(1s);
  co_await once;
  try {
    co_await once;
  } catch (const RuntimeError& e) {
    print(e.what());
  }
}

TEST(Sleep, IsAwaitedOnce) {
  EXPECT_THAT(printed_by(waits_twice), ElementsAre("cannot reuse already awaited coroutine"));
}

TEST(Sleep, IsMissedWhenNobodyAwaitsIt) {
  const auto main = []() -> Coro<> {
    (void)sleep(1s);
    auto moved = sleep(1s);
    const auto kept = std::move(moved);
    co_return;
  };
  const trace::Trace trace = recorded([&] { run(main()); });
  EXPECT_THAT(complaints(trace), ElementsAre("sleep", "sleep"));
  const trace::Record missed = of_kind(trace, trace::Kind::NeverAwaited).front();
  EXPECT_EQ(trace.text(trace.site(missed.site).file), "tests/engine/sleep_test.cpp");
}

TEST(Sleep, CancelsItsTimerWhenItIsCancelled) {
  const auto main = []() -> Coro<> {
    const auto task = create_task(sleep(1s));
    co_await sleep(0s);
    task.cancel();
    co_await gather(return_exceptions, task);
  };
  const trace::Trace trace = recorded([&] { run(main()); });
  EXPECT_EQ(of_kind(trace, trace::Kind::TimerCancel).size(), 1U);
}

TEST(Sleep, PassesOnWhatIsThrownIntoIt) {
  const auto main = []() -> Coro<> {
    const auto sleeps = []() -> Coro<> {
      try {
        co_await sleep(0s);
      } catch (const CancelledError&) {
        print("cancelled");
        throw;
      }
    };
    const auto task = create_task(sleeps());
    co_await sleep(0s);
    task.cancel();
    co_await gather(return_exceptions, task);
  };
  EXPECT_THAT(printed(recorded([&] { run(main()); })), ElementsAre("cancelled"));
}

}  // namespace
}  // namespace engine
