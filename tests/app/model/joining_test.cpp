// Which join a recording shows, and what is said of it.
#include "app/model/joining.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "story.h"

namespace app::model {
namespace {

using testing::FutureRef;
using ::testing::HasSubstr;
using testing::Second;
using testing::Story;
using testing::WaitOn;
using trace::DoneHow;
using trace::PushWhy;
using trace::RunHow;
using trace::WaitWhen;

/// Main has made Task-2 and Task-3.
Story two_made() {
  Story story;
  story.create(1, "main");
  story.iterate(1);
  story.run(1, RunHow::First);
  story.create(2, "fetch");
  story.create(3, "fetch");
  return story;
}

/// What main waits for.
testing::Wait both(WaitOn on, std::uint32_t count = 2) {
  return {.on = on, .count = count, .targets = {FutureRef::of_task(2), FutureRef::of_task(3)}};
}

std::optional<Joining> found(Story& story) {
  const trace::Trace trace = story.tell();
  return joining(Timeline(trace));
}

std::optional<Joining> after_waiting(const testing::Wait& wait) {
  Story story = two_made();
  story.suspend(wait);
  return found(story);
}

TEST(Joining, IsFoundInWhatATaskWaitsFor) {
  EXPECT_EQ(after_waiting(both(WaitOn::Gather)), (Joining{.join = Join::Gather, .tasks = 2}));
  EXPECT_EQ(after_waiting(both(WaitOn::TaskGroup)), (Joining{.join = Join::TaskGroup, .tasks = 2}));
  testing::Wait first = both(WaitOn::Wait);
  first.when = WaitWhen::FirstCompleted;
  EXPECT_EQ(after_waiting(first),
            (Joining{.join = Join::Wait, .when = WaitWhen::FirstCompleted, .tasks = 2}));
}

TEST(Joining, IsNothingForOneTaskAndForOtherWaits) {
  EXPECT_EQ(after_waiting({.on = WaitOn::Gather, .count = 1, .targets = {FutureRef::of_task(2)}}),
            std::nullopt);
  EXPECT_EQ(after_waiting({.on = WaitOn::Sleep, .seconds = 1}), std::nullopt);
}

TEST(Joining, IsNothingForFuturesThatAreNoTasks) {
  EXPECT_EQ(after_waiting({.on = WaitOn::Gather,
                           .count = 2,
                           .targets = {FutureRef::of_future(1), FutureRef::of_future(2)}}),
            std::nullopt);
}

TEST(Joining, IsTheFirstOfThoseThatJoinTheMost) {
  Story story = two_made();
  story.suspend(both(WaitOn::TaskGroup, 2));
  story.suspend(both(WaitOn::Gather, 12));
  story.suspend(both(WaitOn::Wait, 12));
  EXPECT_EQ(found(story), (Joining{.join = Join::Gather, .tasks = 12}));
}

TEST(Joining, CountsTheTasksThatAreTakenAsTheyComplete) {
  Story story = two_made();
  story.suspend({.on = WaitOn::AsCompleted});
  story.run_end();
  for (int n = 0; n < 3; ++n)
    story.add({.kind = trace::Kind::QueuePut, .object = 7});
  story.add({.kind = trace::Kind::QueuePut, .object = 8});
  story.add({.kind = trace::Kind::QueueGet, .task = 1, .object = 7});
  EXPECT_EQ(found(story), (Joining{.join = Join::AsCompleted, .tasks = 3}));
}

TEST(Joining, ReadsInTheProgramWhetherExceptionsAreReturned) {
  Story story = two_made();
  story.source(
      "import asyncio\nawait asyncio.gather(\n  a(), b(),\n  return_exceptions=True)\nc()\n");
  story.suspend(both(WaitOn::Gather), {.line = 2});
  EXPECT_TRUE(found(story)->returns_exceptions);
  Story other = two_made();
  other.source("await asyncio.gather(a(), b())\nf(return_exceptions=True)\n");
  other.suspend(both(WaitOn::Gather), {.line = 1});
  EXPECT_FALSE(found(other)->returns_exceptions);
}

TEST(Joining, SeesThatAnErrorDidNotEndTheWaiting) {
  const auto resumed = [](RunHow how) {
    Story story = two_made();
    story.suspend(both(WaitOn::Gather));
    story.run_end();
    story.run(2, RunHow::First);
    story.done(DoneHow::Exception);
    story.run_end();
    story.push(1, PushWhy::FutureDone);
    story.run(1, how);
    return found(story)->returns_exceptions;
  };
  EXPECT_TRUE(resumed(RunHow::Resume));
  EXPECT_FALSE(resumed(RunHow::Throw));
}

TEST(JoiningAdvice, SaysWhatItDoesAndWhatElseThereIs) {
  EXPECT_EQ(joining_advice({.join = Join::Gather, .tasks = 12}),
            "It joins 12 tasks with gather: the first error is passed on at once and the others "
            "run on; the results come all together.\n"
            "If the others should be cancelled on the first error, take TaskGroup; if each result "
            "is useful at once, as_completed; if the first is enough, wait with "
            "FIRST_COMPLETED.\n");
}

TEST(JoiningAdvice, DoesNotAdviseWhatIsDoneAlready) {
  EXPECT_THAT(joining_advice({.join = Join::TaskGroup, .tasks = 2}),
              Not(HasSubstr("take TaskGroup")));
  EXPECT_THAT(joining_advice({.join = Join::AsCompleted, .tasks = 2}),
              Not(HasSubstr("useful at once")));
  EXPECT_THAT(joining_advice({.join = Join::Wait, .when = WaitWhen::FirstCompleted, .tasks = 2}),
              Not(HasSubstr("the first is enough")));
}

TEST(JoiningAdvice, TellsThatReturnedExceptionsStopNobody) {
  EXPECT_THAT(joining_advice({.returns_exceptions = true, .tasks = 2}),
              HasSubstr("gather(return_exceptions=True): an error is a result among the others"));
}

}  // namespace
}  // namespace app::model
