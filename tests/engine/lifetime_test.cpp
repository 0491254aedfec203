// No frame, future, handle or closure outlives its program: each test counts what a coroutine held.
#include "tests/engine/story.h"

namespace engine {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Lifetime : public testing::Test {
 protected:
  void SetUp() override { Counted::alive = 0; }
  void TearDown() override { EXPECT_EQ(Counted::alive, 0); }
};

Coro<Counted> holds(Counted argument, Seconds delay) {
  const Counted local;
  co_await sleep(delay);
  co_return argument;
}

Coro<> fails(Counted argument) {
  co_await sleep(1s);
  throw ValueError(std::string(1, static_cast<char>('0' + argument.alive)));
}

Coro<> returns() {
  co_await holds(Counted(), 1s);
  const auto task = create_task(holds(Counted(), 1s));
  co_await task;
  co_await task;
  co_await gather(holds(Counted(), 1s), holds(Counted(), 2s));
}

TEST_F(Lifetime, EndsWithTheResult) {
  recorded([] { run(returns()); });
}

Coro<> raises() {
  try {
    co_await fails(Counted());
  } catch (const ValueError&) {
  }
  const auto task = create_task(fails(Counted()));
  try {
    co_await gather(task, holds(Counted(), 3s));
  } catch (const ValueError&) {
  }
}

TEST_F(Lifetime, EndsWithAnException) {
  recorded([] { run(raises()); });
}

Coro<> cancels() {
  const auto started = create_task(holds(Counted(), 5s));
  const auto unstarted = create_task(holds(Counted(), 5s));
  started.cancel();
  co_await sleep(0s);
  unstarted.cancel();
  co_await gather(return_exceptions, started, unstarted);
}

TEST_F(Lifetime, EndsWithACancellation) {
  recorded([] { run(cancels()); });
}

Coro<> leaves_behind() {
  create_task(holds(Counted(), 5s));
  (void)holds(Counted(), 5s);
  co_await sleep(1s);
}

TEST_F(Lifetime, EndsWithRun) {
  recorded([] { run(leaves_behind()); });
}

TEST_F(Lifetime, EndsWithTheProgramWhenNobodyCancels) {
  const trace::Trace trace = recorded([] {
    Loop loop;
    loop.run_until_complete(leaves_behind());
  });
  EXPECT_THAT(complaints(trace), ElementsAre("holds", "Task was destroyed but it is pending!"));
}

Coro<> waits_for(Future<> future, Counted) { co_await future; }

Coro<> waits_for_what_never_comes() {
  const auto future = get_running_loop().create_future();
  create_task(waits_for(future, Counted()));
  future.add_done_callback({"holder", [future, held = Counted()](const AnyFuture&) {}});
  co_await sleep(1s);
}

TEST_F(Lifetime, EndsForARingOfFutureTaskAndCallback) {
  recorded([] {
    Loop loop;
    loop.run_until_complete(waits_for_what_never_comes());
  });
}

TEST_F(Lifetime, OfACancelledHandlesClosureEndsAtOnce) {
  const Program program;
  Loop loop;
  const auto handle = loop.call_soon({"holder", [held = Counted()] {}});
  const auto timer = loop.call_later(1s, {"holder", [held = Counted()] {}});
  EXPECT_EQ(Counted::alive, 2);
  handle->cancel();
  timer->cancel();
  EXPECT_EQ(Counted::alive, 0);
}

TEST_F(Lifetime, OfAFutureMayExceedItsLoopAndItsProgram) {
  std::optional<Future<int>> future;
  std::shared_ptr<TimerHandle> timer;
  {
    const Program program;
    Loop loop;
    future = loop.create_future<int>();
    timer = loop.call_later(1s, {"none", [] {}});
  }
  timer->cancel();
  EXPECT_THROW(future->result(), InvalidStateError);
  future->set_result(1);
  EXPECT_EQ(future->result(), 1);
}

Coro<> takes_permit(Semaphore semaphore) {
  const auto permit = co_await with(semaphore);
  co_await sleep(1s);
}

Coro<> outlived() {
  const Semaphore semaphore(1);
  create_task(takes_permit(semaphore));
  create_task(takes_permit(semaphore));
  co_await sleep(0s);
}

TEST_F(Lifetime, OfASemaphoreIsThatOfItsLastUser) {
  recorded([] {
    Loop loop;
    loop.run_until_complete(outlived());
  });
}

// ---- GeneratorExit -----------------------------------------------------------------------------

struct Says {
  const char* text;
  ~Says() { print(text); }
};

Coro<> inner() {
  const Says at_exit{"inner"};
  try {
    co_await sleep(1s);
  } catch (const GeneratorExit&) {
    print("GeneratorExit");
    throw;
  }
}

Coro<> outer() {
  const Says at_exit{"outer"};
  co_await inner();
  print("not reached");
}

trace::Trace destroyed(Coro<> (*function)()) {
  return recorded([function] {
    Loop loop;
    loop.create_task(function());
    loop.call_later(500ms, {"stop", [&loop] { loop.stop(); }});
    loop.run_forever();
  });
}

TEST_F(Lifetime, OfAStartedCoroutineEndsWithGeneratorExitFromTheInside) {
  EXPECT_THAT(printed(destroyed(outer)), ElementsAre("GeneratorExit", "inner", "outer"));
}

Coro<> swallows() {
  try {
    co_await sleep(1s);
  } catch (const GeneratorExit&) {
    print("swallowed");
  }
}

Coro<> above_swallows() {
  const Says at_exit{"outer"};
  co_await swallows();
  print("not reached");
}

TEST_F(Lifetime, OfTheCallerEndsEvenIfTheCalleeSwallowsGeneratorExit) {
  EXPECT_THAT(printed(destroyed(above_swallows)), ElementsAre("swallowed", "outer"));
}

Coro<> ignores() {
  try {
    co_await sleep(1s);
  } catch (const GeneratorExit&) {
  }
  co_await sleep(0s);
  print("not reached");
}

Coro<> above_ignores() {
  try {
    co_await ignores();
  } catch (const RuntimeError& e) {
    print(e.what());
  }
}

TEST_F(Lifetime, EndsForACoroutineThatIgnoresGeneratorExit) {
  EXPECT_THAT(printed(destroyed(above_ignores)), ElementsAre("coroutine ignored GeneratorExit"));
  EXPECT_THAT(printed(destroyed(ignores)), IsEmpty());
}

Coro<> plain_cleanup() {
  print("cleanup");
  co_return;
}

Coro<> cleans_up_by_a_coroutine() {
  co_await try_finally([]() -> Coro<> { co_await sleep(1s); },
                       []() -> Coro<> {
                         co_await plain_cleanup();
                         print("cleaned");
                       });
}

TEST_F(Lifetime, EndsAfterACleanupThatAwaitsWithoutSuspending) {
  EXPECT_THAT(printed(destroyed(cleans_up_by_a_coroutine)), ElementsAre("cleanup", "cleaned"));
}

}  // namespace
}  // namespace engine
