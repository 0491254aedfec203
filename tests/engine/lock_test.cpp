// What a lock and a condition owe a program beyond the order of steps: names, guards, misuse.
#include "engine/lock.h"

#include "engine/condition.h"
#include "tests/engine/story.h"

namespace engine {
namespace {

using testing::ElementsAre;
using testing::ThrowsMessage;

static_assert(!Lockable<Event> && !Lockable<Queue<int>> && !Lockable<Barrier>,
              "async with takes what is acquired and released");
static_assert(Lockable<Lock> && Lockable<Condition> && Lockable<BoundedSemaphore>);

template <class P>
concept Predicate = requires(Condition condition, P predicate) { condition.wait_for(predicate); };
static_assert(Predicate<bool (*)()>);
static_assert(!Predicate<Coro<bool> (*)()>, "a coroutine would always be true");

TEST(Lock, CopiesAreOneLock) {
  const Lock lock;
  const Lock same = lock;
  EXPECT_EQ(lock, same);
  EXPECT_NE(lock, Lock());
}

TEST(Lock, SaysWhatPythonSaysWhenNobodyHoldsIt) {
  EXPECT_THAT([] { Lock().release(); }, ThrowsMessage<RuntimeError>("Lock is not acquired."));
}

Coro<> releases_twice() {
  const Lock lock;
  try {
    const auto held = co_await with(lock);
    lock.release();
  } catch (const RuntimeError& e) {
    print(e.what());
  }
  try {
    const auto held = co_await with(lock);
    lock.release();
    throw ValueError("first");
  } catch (const ValueError& e) {
    print(e.what());
  }
}

TEST(Lock, GuardRaisesWhatReleaseRaisesUnlessSomethingElseIsRaised) {
  EXPECT_THAT(printed_by(releases_twice), ElementsAre("Lock is not acquired.", "first"));
}

Coro<> waits_in_line(Lock lock) {
  const auto held = co_await with(lock);
  co_await sleep(1s);
}

TEST(Lock, IsNamedWhenASecondLoopWaitsForIt) {
  const auto trace = recorded([] {
    const Lock lock;
    for (int n = 0; n < 2; ++n) {
      Loop loop;
      loop.create_task(waits_in_line(lock));
      const auto second = loop.create_task(waits_in_line(lock));
      loop.call_later(500ms, {"stop", [&loop] { loop.stop(); }});
      loop.run_forever();
      if (second.done()) print(describe(second.exception()).text);
    }
  });
  EXPECT_THAT(printed(trace), ElementsAre("Lock #1 is bound to a different event loop"));
}

}  // namespace
}  // namespace engine
