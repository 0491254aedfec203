// What is built too deep to be walked by calls within calls: it ends in an error, or is taken apart.
// Each of the chains here would overflow the stack if one link's call or destructor led to the next's.
#include "engine/nesting.h"

#include "tests/engine/story.h"

namespace engine {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr int Many = 100'000;

/// Task numbers[i] waits for the one before it, the first one for a future that nobody sets.
Coro<> waits_for(std::shared_ptr<std::vector<Future<>>> line, std::size_t number) {
  co_await line->at(number);
}

std::shared_ptr<std::vector<Future<>>> line_of_tasks(int count) {
  auto line = std::make_shared<std::vector<Future<>>>(1, get_running_loop().create_future<>());
  for (int i = 0; i < count; ++i)
    line->push_back(create_task(waits_for(line, line->size() - 1)));
  return line;
}

Coro<> cancel_a_ring() {
  const auto line =
      std::make_shared<std::vector<Future<>>>(2, get_running_loop().create_future<>());
  const auto one = create_task(waits_for(line, 1));
  const auto other = create_task(waits_for(line, 0));
  *line = {one, other};
  co_await sleep(0s);
  try {
    one.cancel();
  } catch (const RecursionError& error) {
    print(error, one.done(), other.done());
  }
  *line = {};
}

TEST(Cancel, OfTasksThatWaitForEachOtherIsARecursionError) {
  std::vector<std::string> lines;
  const trace::Trace trace = recorded([] {
    try {
      run(cancel_a_ring());
    } catch (const RecursionError&) {
      print("so it is for run(), which cancels what is left");
    }
  });
  EXPECT_THAT(
      printed(trace),
      ElementsAre("maximum recursion depth exceeded while calling a Python object False False",
                  "so it is for run(), which cancels what is left"));
}

Coro<> cancel_lines() {
  const auto short_line = line_of_tasks(900);
  const auto long_line = line_of_tasks(1100);
  co_await sleep(0s);
  print(short_line->back().cancel());
  try {
    long_line->back().cancel();
  } catch (const RecursionError&) {
    print("too long");
  }
  co_await sleep(0s);
  print(short_line->front().cancelled(), long_line->front().cancelled());
  print(long_line->at(500).cancel());
  co_await sleep(1s);
  print(short_line->back().cancelled(), long_line->back().cancelled());
}

TEST(Cancel, GoesDownALineOfTasksAsFarAsCallsMayNest) {
  EXPECT_THAT(printed_by(cancel_lines),
              ElementsAre("True", "too long", "True False", "True", "True True"));
}

TEST(Cancel, CanBeCalledAgainAfterItWasTooDeep) {
  EXPECT_THAT(printed_by([]() -> Coro<> {
                const auto line = line_of_tasks(2000);
                co_await sleep(0s);
                for (int i = 0; i < 3; ++i) {
                  EXPECT_THROW(line->back().cancel(), RecursionError);
                }
                print(line->at(10).cancel());
                co_await sleep(1s);
              }),
              ElementsAre("True"));
}

Coro<int> falls(int depth) {
  const Counted local;
  if (depth < 0) co_return depth;
  co_return co_await falls(depth + 1);
}

Coro<> fall() {
  try {
    co_await falls(0);
  } catch (const RecursionError& error) {
    print(error, Counted::alive);
  }
}

TEST(Coroutine, ThatCallsItselfForEverGetsARecursionError) {
  const trace::Trace trace = recorded([] { run(fall()); });
  EXPECT_THAT(printed(trace), ElementsAre("maximum recursion depth exceeded 0"));
  EXPECT_THAT(complaints(trace), IsEmpty());
}

Coro<> wraps(Coro<> inner, Counted) { co_await inner; }
Coro<> nothing() { co_return; }

TEST(Destruction, OfCoroutinesInsideOfCoroutinesTakesThemAllApart) {
  const trace::Trace trace = recorded([] {
    Coro<> chain = nothing();
    for (int i = 0; i < Many; ++i)
      chain = wraps(std::move(chain), Counted());
    EXPECT_EQ(Counted::alive, Many);
  });
  EXPECT_EQ(Counted::alive, 0);
  EXPECT_THAT(complaints(trace), SizeIs(Many + 1));
}

TEST(Destruction, OfALineOfTasksAtTheEndOfTheProgramReachesEachOfThem) {
  Program program;
  const auto loop = std::make_unique<Loop>();
  Counted::alive = 0;
  loop->run_until_complete([]() -> Coro<> {
    line_of_tasks(Many);
    co_await sleep(0s);
    co_await sleep(0s);
  }());
}

TEST(Destruction, OfShieldsAroundShieldsReachesTheOutermost) {
  recorded([] {
    run([]() -> Coro<> {
      Future<> shielded = get_running_loop().create_future<>();
      for (int i = 0; i < Many; ++i)
        shielded = shield(shielded);
      co_return;
    }());
  });
}

std::exception_ptr groups(int depth) {
  std::exception_ptr error = std::make_exception_ptr(ValueError("inmost"));
  for (; depth > 0; --depth)
    error = std::make_exception_ptr(ExceptionGroup("group", {error}));
  return error;
}

bool is_split(const std::exception_ptr& error) {
  try {
    std::rethrow_exception(error);
  } catch (const ExceptionGroup& group) {
    return group.split<ValueError>().first.has_value();
  }
}

TEST(ExceptionGroups, ThatNestTooDeepCannotBeSplitButDestroyed) {
  EXPECT_TRUE(is_split(groups(900)));
  const std::exception_ptr deep = groups(Many);
  EXPECT_THROW(is_split(deep), RecursionError);
}

}  // namespace
}  // namespace engine
