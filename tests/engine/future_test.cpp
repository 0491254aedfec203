#include "engine/future.h"

#include "tests/engine/story.h"

namespace engine {
namespace {

using testing::ElementsAre;
using testing::ThrowsMessage;

TEST(Future, NamesItselfWhenItIsMisused) {
  recorded([] {
    Loop loop;
    const auto first = loop.create_future<int>();
    const auto second = loop.create_future<int>();
    EXPECT_THAT([&] { second.result(); }, ThrowsMessage<InvalidStateError>("Result is not set."));
    first.set_result(1);
    EXPECT_THAT([&] { first.set_result(2); }, ThrowsMessage<InvalidStateError>("invalid state"));
  });
}

TEST(Future, IsARefenceToSharedState) {
  const Program program;
  Loop loop;
  const auto future = loop.create_future<int>();
  const auto copy = future;
  copy.set_result(7);
  EXPECT_EQ(future.result(), 7);
  EXPECT_EQ(future, copy);
}

TEST(Future, CancelledThrowsAndRefusesASecondCancel) {
  const Program program;
  Loop loop;
  const auto future = loop.create_future();
  EXPECT_TRUE(future.cancel());
  EXPECT_FALSE(future.cancel());
  EXPECT_THROW(future.result(), CancelledError);
}

TEST(Future, CallsNothingAtOnce) {
  const Program program;
  Loop loop;
  const auto future = loop.create_future();
  bool is_called = false;
  future.add_done_callback({"note", [&](const AnyFuture&) { is_called = true; }});
  future.set_result();
  EXPECT_FALSE(is_called);
  loop.run_until_complete(future);
  EXPECT_TRUE(is_called);
}

TEST(Future, ReportsAnExceptionNobodyRetrieved) {
  const trace::Trace trace = recorded([] {
    Loop loop;
    loop.create_future().set_exception(ValueError("lost"));
    const auto seen = loop.create_future();
    seen.set_exception(ValueError("seen"));
    EXPECT_TRUE(seen.exception());
  });
  EXPECT_THAT(complaints(trace), ElementsAre("Future exception was never retrieved"));
}

Coro<> awaits_foreign(Future<> future) {
  try {
    co_await future;
  } catch (const RuntimeError& e) {
    print(e.what());
  }
}

TEST(Future, OfAnotherLoopCannotBeAwaited) {
  const trace::Trace trace = recorded([] {
    Loop loop;
    Loop other;
    loop.run_until_complete(awaits_foreign(other.create_future()));
  });
  EXPECT_THAT(printed(trace), ElementsAre("Task-1 got a future attached to a different loop"));
}

}  // namespace
}  // namespace engine
