#include "engine/coro.h"

#include <span>

#include "tests/engine/story.h"

namespace engine {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Widget {};

static_assert(Parameters<int, std::string, std::vector<int>, const char*>::are_safe);
static_assert(!Parameters<int&>::are_safe, "a reference would dangle");
static_assert(!Parameters<const std::string&>::are_safe);
static_assert(!Parameters<std::string&&>::are_safe);
static_assert(!Parameters<int, std::string_view>::are_safe);
static_assert(!Parameters<std::span<int>>::are_safe);
static_assert(!Parameters<Widget&>::are_safe, "nor may a member function be a coroutine");
static_assert(!std::is_base_of_v<std::exception, CancelledError>);
static_assert(!std::is_base_of_v<std::exception, KeyboardInterrupt>);
static_assert(!std::is_base_of_v<std::exception, SystemExit>);
static_assert(!std::is_base_of_v<std::exception, GeneratorExit>);
static_assert(!std::is_copy_constructible_v<Coro<>>);

Coro<int> one(std::vector<int> values) { co_return values.front(); }

Coro<int> depth(int n) {
  if (n == 0) co_return 0;
  co_return 1 + co_await depth(n - 1);
}

TEST(Coro, RunsInlineWithoutAVisitToTheLoop) {
  const trace::Trace trace = recorded([] { run(depth(10)); });
  const auto pushes = of_kind(trace, trace::Kind::Push);
  EXPECT_EQ(pushes.size(), 6U) << "main's only step and its callback, and two for each shutdown";
}

TEST(Coro, IsAwaitedAMillionTimesWithoutGrowingTheStack) {
  const auto main = []() -> Coro<int> {
    int sum = 0;
    for (int n = 0; n < 1'000'000; ++n)
      sum += co_await one({1});
    co_return sum;
  };
  const Program program;
  EXPECT_EQ(run(main()), 1'000'000);
}

Coro<> reuse() {
  auto once = one({1});
  co_await once;
  try {
    co_await once;
  } catch (const RuntimeError& e) {
    print(e.what());
  }
}

TEST(Coro, CannotBeAwaitedTwice) {
  EXPECT_THAT(printed_by(reuse), ElementsAre("cannot reuse already awaited coroutine"));
}

Coro<> forgets() {
  (void)one({1});
  print("called");
  co_return;
}

TEST(Coro, ThatNobodyAwaitsIsRecordedWhenItDies) {
  const trace::Trace trace = recorded([] { run(forgets()); });
  EXPECT_THAT(complaints(trace), ElementsAre("one"));
  EXPECT_THAT(printed(trace), ElementsAre("called"));
  const auto dead = of_kind(trace, trace::Kind::NeverAwaited).front();
  const auto call = of_kind(trace, trace::Kind::Print).front();
  EXPECT_LT(&dead, &call + 1);
}

Coro<> leaf() { co_await sleep(1s); }
Coro<> middle() { co_await leaf(); }
Coro<> outermost() { co_await middle(); }

std::vector<std::string> chain_of_first_sleep(const trace::Trace& trace) {
  std::vector<std::string> functions;
  for (const auto& record : of_kind(trace, trace::Kind::TaskSuspend)) {
    for (const auto site : trace.chain(record.chain)) {
      functions.emplace_back(trace.text(trace.site(site).function));
    }
    break;
  }
  return functions;
}

TEST(Coro, KnowsTheAwaitChainAtASuspension) {
  const trace::Trace trace = recorded([] { run(outermost()); });
  EXPECT_THAT(chain_of_first_sleep(trace), ElementsAre("outermost", "middle", "leaf"));
}

Coro<> in_a_scope() {
  co_await try_finally([]() -> Coro<> { co_await sleep(1s); }, []() -> Coro<> { co_return; });
}

TEST(Coro, ShowsTheBodyOfAScopeAsALineOfItsFunction) {
  const trace::Trace trace = recorded([] { run(in_a_scope()); });
  EXPECT_THAT(chain_of_first_sleep(trace), ElementsAre("in_a_scope"));
}

TEST(Coro, SaysWhereItSuspendedAndWhereATaskWasMade) {
  const trace::Trace trace = recorded([] { run(leaf()); });
  const auto suspended = of_kind(trace, trace::Kind::TaskSuspend).front();
  const trace::Site& site = trace.site(suspended.site);
  EXPECT_EQ(trace.text(site.file), "tests/engine/coro_test.cpp");
  EXPECT_EQ(trace.text(site.function), "leaf");
  EXPECT_GT(site.line, 0U);
  const auto born = of_kind(trace, trace::Kind::TaskNew).front();
  EXPECT_EQ(trace.text(trace.site(born.site).function), "<module>");
}

Coro<> takes(int, std::string, double, bool, Semaphore, std::vector<int>) { co_return; }

TEST(Coro, KeepsItsArgumentsAsTexts) {
  const trace::Trace trace =
      recorded([] { run(takes(1, "two", 3.0, true, Semaphore(1), {4, 5})); });
  const auto born = of_kind(trace, trace::Kind::TaskNew).front();
  std::vector<std::string> texts;
  for (const auto arg : trace.birth(born.birth).args)
    texts.emplace_back(trace.text(arg));
  EXPECT_THAT(texts, ElementsAre("1", "'two'", "3.0", "True", "<Semaphore>", "[4, 5]"));
  EXPECT_EQ(trace.text(trace.birth(born.birth).coro), "takes");
}

}  // namespace
}  // namespace engine
