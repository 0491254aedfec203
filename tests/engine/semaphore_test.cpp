#include "engine/semaphore.h"

#include "tests/engine/story.h"

namespace engine {
namespace {

using testing::ElementsAre;

Coro<> takes(Semaphore semaphore) {
  const auto permit = co_await with(semaphore);
  co_await sleep(1s);
}

Coro<> two_take_one() {
  const Semaphore semaphore(1);
  co_await gather(takes(semaphore), takes(semaphore));
}

TEST(Semaphore, RecordsWhoTakesWhoReleasesAndWhoIsHandedThePermit) {
  const trace::Trace trace = recorded([] { run(two_take_one()); });
  std::vector<std::string> story;
  for (const auto& record : trace.records()) {
    if (record.kind == trace::Kind::ObjNew) story.push_back(format("new {}", record.value));
    if (record.kind == trace::Kind::Acquire) {
      const bool is_handed = record.acquire_how() == trace::AcquireHow::Handed;
      story.push_back(
          format("{} {} left {}", record.task, is_handed ? "handed" : "taken", record.left));
    }
    if (record.kind == trace::Kind::Release) {
      story.push_back(format("{} releases left {}", record.task, record.left));
    }
  }
  EXPECT_THAT(story, ElementsAre("new 1", "2 taken left 0", "2 releases left 1", "3 handed left 0",
                                 "3 releases left 1"));
}

TEST(Semaphore, NeedsAValueOfAtLeastZero) { EXPECT_THROW(Semaphore(-1), ValueError); }

TEST(Semaphore, PermitIsGivenBackInSilenceWhenTheLoopIsClosed) {
  const Program program;
  Loop loop;
  const Semaphore semaphore(1);
  loop.create_task(takes(semaphore));
  loop.create_task(takes(semaphore));
  loop.call_later(500ms, {"stop", [&loop] { loop.stop(); }});
  loop.run_forever();
  loop.close();
}

}  // namespace
}  // namespace engine
