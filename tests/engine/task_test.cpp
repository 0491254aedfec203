#include "engine/task.h"

#include "tests/engine/story.h"

namespace engine {
namespace {

using testing::ElementsAre;

Coro<> waits() { co_await sleep(1s); }

Coro<> cancels_next_step() {
  const auto task = create_task(waits());
  co_await sleep(0s);
  print(task.cancel(), task.done());
  co_await sleep(0s);
  print(task.done(), task.cancelled());
}

TEST(Task, CancelArrivesOnTheNextStep) {
  EXPECT_THAT(printed_by(cancels_next_step), ElementsAre("True False", "True True"));
}

TEST(Task, NumbersGoOnOverTheLoopsOfAProgram) {
  const Program program;
  const auto name = []() -> Coro<std::string> { co_return current_task().get_name(); };
  EXPECT_EQ(run(name()), "Task-1");
  EXPECT_EQ(run(name()), "Task-4") << "the shutdown of the first used up two";
}

TEST(Task, NumbersBeginAgainInAnotherProgram) {
  const auto name = []() -> Coro<std::string> { co_return current_task().get_name(); };
  EXPECT_EQ(run(name()), "Task-1");
  EXPECT_EQ(run(name()), "Task-1");
}

Coro<int> seven() { co_return 7; }

Coro<> refuses_reuse() {
  auto coro = seven();
  co_await coro;
  try {
    create_task(std::move(coro));
  } catch (const RuntimeError& e) {
    print(e.what());
  }
}

TEST(Task, CannotBeMadeOfAnAwaitedCoroutine) {
  EXPECT_THAT(printed_by(refuses_reuse), ElementsAre("cannot reuse already awaited coroutine"));
}

Coro<> catches_what_is_not_cancellation() {
  try {
    co_await sleep(1s);
  } catch (const std::exception&) {
    print("not reached");
  }
}

Coro<> cancels_catcher() {
  const auto task = create_task(catches_what_is_not_cancellation());
  co_await sleep(0s);
  task.cancel();
  co_await sleep(0s);
  print(task.cancelled());
}

TEST(Task, CancellationPassesThroughCatchOfStdException) {
  EXPECT_THAT(printed_by(cancels_catcher), ElementsAre("True"));
}

Coro<> lists_tasks() {
  const auto a = create_task(waits());
  const auto b = create_task(waits(), "b");
  for (const AnyTask& task : all_tasks())
    print(task.get_name());
  a.cancel();
  co_await b;
  print(all_tasks().size());
}

TEST(Task, IsListedUntilItIsDone) {
  EXPECT_THAT(printed_by(lists_tasks), ElementsAre("Task-1", "Task-2", "b", "1"));
}

TEST(Task, CurrentOneIsMissingOutsideOfAStep) {
  const Program program;
  Loop loop;
  bool was_refused = false;
  loop.call_soon({"callback", [&] {
                    try {
                      current_task();
                    } catch (const RuntimeError&) {
                      was_refused = true;
                    }
                    loop.stop();
                  }});
  loop.run_forever();
  EXPECT_TRUE(was_refused);
}

Coro<> naps() {
  co_await sleep(1s);
  print("woke");
}
Coro<> awaits(std::shared_ptr<Coro<>> coro) { co_await *coro; }
Coro<> shares_a_coroutine() {
  const auto coro = std::make_shared<Coro<>>(naps());
  const auto first = create_task(awaits(coro));
  co_await sleep(0s);
  try {
    create_task(std::move(*coro));
  } catch (const RuntimeError& e) {
    print("task:", e.what());
  }
  try {
    co_await gather(std::move(*coro), naps());
  } catch (const RuntimeError& e) {
    print("gather:", e.what());
  }
  co_await first;
}

// The frame was taken away from whoever awaited it, who then looked for a result at null.
TEST(Task, CannotBeMadeOfACoroutineThatAnotherAwaits) {
  EXPECT_THAT(printed_by(shares_a_coroutine),
              ElementsAre("task: cannot reuse already awaited coroutine",
                          "gather: cannot reuse already awaited coroutine", "woke"));
}

Coro<> ends_a_task_from_outside() {
  const AnyFuture task = create_task(waits());
  EXPECT_THROW(task.as<None>().set_result(), RuntimeError);
  EXPECT_THROW(task.as<None>().set_exception(ValueError("no")), RuntimeError);
  co_await task.as<None>();
  EXPECT_THROW(task.as<None>().set_result(), RuntimeError) << "not InvalidStateError";
}

// It was done at once, and its coroutine went on without a task.
TEST(Task, IsEndedByItsCoroutineAlone) { run(ends_a_task_from_outside()); }

}  // namespace
}  // namespace engine
