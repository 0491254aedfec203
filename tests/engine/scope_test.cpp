#include "engine/scope.h"

#include "tests/engine/story.h"

namespace engine {
namespace {

using testing::ElementsAre;

Coro<int> fails() {
  co_await sleep(1s);
  throw ValueError("no");
}

Coro<int> recovers() {
  co_return co_await try_except<Exception>([] { return fails(); },
                                           [](Exception) -> Coro<int> {
                                             co_await sleep(1s);
                                             co_return 7;
                                           });
}

/// A manager that says what passes; it swallows ValueError.
struct Speaking {
  static Coro<> enter_loudly() {
    print("enter");
    co_return;
  }
  static Coro<bool> exit_loudly(std::string type) {
    co_await sleep(1s);
    print("exit", type);
    co_return type == "ValueError";
  }
  static Coro<> enter(Site) { return enter_loudly(); }
  static Coro<bool> exit(std::exception_ptr error) { return exit_loudly(type_of(error)); }
};

Coro<> manages() {
  co_await with(Speaking(), []() -> Coro<> { co_await fails(); });
  print(co_await with(Speaking(), []() -> Coro<int> { co_return 1; }));
  try {
    co_await with(Speaking(), []() -> Coro<> {
      throw KeyError("k");
      co_return;
    });
  } catch (const KeyError&) {
    print("passed on");
  }
}

TEST(With, AwaitsTheManagerOnTheWayInAndOut) {
  EXPECT_THAT(printed_by(manages), ElementsAre("enter", "exit ValueError", "enter", "exit ", "1",
                                               "enter", "exit KeyError", "passed on"));
}

Coro<> cleanup_takes_over() {
  try {
    co_await try_finally([] { return fails(); },
                         []() -> Coro<> {
                           throw KeyError("from cleanup");
                           co_return;
                         });
  } catch (const KeyError& e) {
    print(e.what());
  }
}

TEST(TryFinally, RaisesWhatTheCleanupRaisedInPlaceOfTheBodysException) {
  EXPECT_THAT(printed_by(cleanup_takes_over), ElementsAre("from cleanup"));
}

TEST(TryExcept, ReturnsTheHandlersResult) {
  Program program;
  EXPECT_EQ(run(recovers()), 7);
  EXPECT_EQ(program.selector().now(), 2'000'000'000);
}

Coro<> body_in_place() {
  const std::string text = "captured by reference";
  co_await try_except<CancelledError>(
      [&]() -> Coro<> {
        co_await sleep(1s);
        print(text);
      },
      [](CancelledError) -> Coro<> { co_return; });
}

TEST(TryExcept, MakesNoTaskAndNoExtraIteration) {
  const trace::Trace trace = recorded([] { run(body_in_place()); });
  EXPECT_THAT(printed(trace), ElementsAre("captured by reference"));
  EXPECT_EQ(of_kind(trace, trace::Kind::TaskNew).size(), 3U) << "main and the two of the shutdown";
}

}  // namespace
}  // namespace engine
