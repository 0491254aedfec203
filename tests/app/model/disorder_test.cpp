#include <gtest/gtest.h>

#include <random>

#include "app/model/explanation.h"
#include "app/model/figures.h"
#include "app/model/output.h"
#include "story.h"

namespace app::model::testing {
namespace {

/// Records of every kind with ids that mean little, in an order no loop would write: rows are
/// rows of their tables, and nothing else is promised.
class Disorder {
 public:
  explicit Disorder(std::uint32_t seed) : dice_(seed) {
    for (const WaitOn on : {WaitOn::Yield, WaitOn::Sleep, WaitOn::Gather, WaitOn::Semaphore,
                            WaitOn::QueuePut, WaitOn::Executor, WaitOn::Task}) {
      Wait wait{.on = on, .fut = FutureRef::of_future(id()), .count = 2};
      wait.targets = {FutureRef::of_task(id()), FutureRef::of_future(id())};
      wait.target = FutureRef::of_task(id());
      wait.object = on == WaitOn::Semaphore || on == WaitOn::QueuePut ? id() : 0;
      wait.job = on == WaitOn::Executor ? id() : 0;
      wait.seconds = 0.5;
      waits_.push_back(story_.builder().wait(wait));
    }
    site_ = story_.site({3, "main"});
    text_ = story_.builder().text("text");
    const SiteId sites[] = {site_};
    chain_ = story_.builder().chain(sites);
  }

  Trace tell(std::uint32_t count) {
    Time time = 0;
    for (std::uint32_t n = 0; n < count; ++n) {
      if (roll(4) == 0) time += roll(3) * Millisecond;
      story_.at(time).add(record());
    }
    return story_.tell();
  }

 private:
  std::uint32_t roll(std::uint32_t sides) { return static_cast<std::uint32_t>(dice_() % sides); }
  std::uint32_t id() { return 1 + roll(6); }

  Record record() {
    Record record{.kind = static_cast<Kind>(roll(static_cast<std::uint32_t>(Kind::End) + 1))};
    record.task =
        record.kind >= Kind::TaskNew && record.kind <= Kind::TaskUncancel ? id() : roll(7);
    record.how = static_cast<std::uint8_t>(roll(2));
    record.id = id();
    record.site = roll(2) == 0 ? 0 : site_;
    record.row = 0;
    switch (record.kind) {
      case Kind::TaskSuspend:
        record.wait = waits_[roll(static_cast<std::uint32_t>(waits_.size()))];
        record.chain = chain_;
        break;
      case Kind::Push:
      case Kind::TimerPush:
      case Kind::Error:
        record.fut = FutureRef::of_task(id());
        break;
      case Kind::Uncaught:
      case Kind::TaskDone:
        record.type = text_;
        break;
      case Kind::Print:
      case Kind::ObjNew:
        record.text = text_;
        break;
      case Kind::TaskNew:
        record.parent = roll(7);
        break;
      default:
        break;
    }
    return record;
  }

  std::mt19937 dice_;
  Story story_;
  std::vector<WaitId> waits_;
  SiteId site_ = 0;
  TextId text_ = 0;
  ChainId chain_ = 0;
};

class AnyDisorder : public ::testing::TestWithParam<std::uint32_t> {};

TEST_P(AnyDisorder, IsIndexedShownAndExplained) {
  const Trace trace = Disorder(GetParam()).tell(400);
  const Timeline timeline(trace);
  const Moments moments(timeline);
  for (RecordIndex n = 0; n < timeline.size(); ++n) {
    const Snapshot now = snapshot(timeline, n);
    EXPECT_EQ(now.record, n);
    EXPECT_FALSE(explain(timeline, n, Detail::All).what.is_empty());
    for (std::uint32_t id = 0; id < 8; ++id) {
      for (const auto on : {Target::On::Task, Target::On::Handle, Target::On::Job,
                            Target::On::Object, Target::On::Lane}) {
        (void)why(timeline, {on, id}, n);
      }
    }
    EXPECT_FALSE(why(timeline, {Target::On::Record, n}, n).title.empty());
  }
  for (const WakeEdge& edge : timeline.edges())
    EXPECT_LT(edge.cause, edge.effect);
  (void)figures(timeline);
}

INSTANTIATE_TEST_SUITE_P(Seeds, AnyDisorder, ::testing::Range(1U, 31U));

}  // namespace
}  // namespace app::model::testing
