// What each way of joining makes of the first error and the first result.
#include "app/model/join_advice.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "story.h"

namespace app::model {
namespace {

using ::testing::ElementsAre;
using testing::Second;
using ::testing::StartsWith;
using testing::Story;
using trace::DoneHow;
using trace::PushWhy;
using trace::RunHow;

/// Main (Task-1) has made Task-2 and Task-3 and waits for both.
Story two_joined() {
  Story story;
  story.create(1, "main");
  story.iterate(1);
  story.run(1, RunHow::First);
  story.create(2, "fetch");
  story.create(3, "fetch");
  story.suspend({.on = trace::WaitOn::Wait, .count = 2});
  story.run_end();
  return story;
}

/// Runs the task, which prints a line of its own and ends.
void end(Story& story, trace::TaskId task, DoneHow how) {
  story.run(task, RunHow::First);
  story.print("from a task");
  story.done(how);
  story.run_end();
}

void main_prints(Story& story) {
  story.push(1, PushWhy::FutureDone);
  story.run(1);
  story.print("from main");
  story.suspend({.on = trace::WaitOn::Wait, .count = 2});
  story.run_end();
}

/// Task-2 fails after 1 s, main prints at once or when Task-3 has ended, after 2 s.
trace::Trace told_of_error(bool at_once, DoneHow of_other = DoneHow::Result) {
  Story story = two_joined();
  end(story.at(Second), 2, DoneHow::Exception);
  if (at_once) main_prints(story);
  end(story.at(2 * Second), 3, of_other);
  if (!at_once) main_prints(story);
  return story.tell();
}

/// Task-2 has its result after 1 s, Task-3 after 2 s; main prints as often as it is told to.
trace::Trace told_of_result(bool first, bool second) {
  Story story = two_joined();
  end(story.at(Second), 2, DoneHow::Result);
  if (first) main_prints(story);
  end(story.at(2 * Second), 3, DoneHow::Result);
  if (second) main_prints(story);
  return story.tell();
}

TEST(JoinOutcome, IsWhatHadBecomeOfTheOthersWhenMainPrinted) {
  const trace::Trace trace = told_of_error(true);
  const JoinOutcome outcome = join_outcome(Timeline(trace), First::Error);
  EXPECT_EQ(outcome.heard, Second);
  EXPECT_EQ(outcome.left, 1U);
  EXPECT_EQ(outcome.cancelled, 0U);
}

TEST(JoinOutcome, CountsThoseThatWereCancelledBeforeMainPrinted) {
  const trace::Trace trace = told_of_error(false, DoneHow::Cancelled);
  const JoinOutcome outcome = join_outcome(Timeline(trace), First::Error);
  EXPECT_EQ(outcome.heard, 2 * Second);
  EXPECT_EQ(outcome.left, 0U);
  EXPECT_EQ(outcome.cancelled, 1U);
}

TEST(JoinOutcome, CountsTheResultsThereAreWhenMainPrintsLast) {
  const trace::Trace one = told_of_result(true, false);
  EXPECT_EQ(join_outcome(Timeline(one), First::Result).results, 1U);
  const trace::Trace both = told_of_result(true, true);
  const JoinOutcome outcome = join_outcome(Timeline(both), First::Result);
  EXPECT_EQ(outcome.heard, Second);
  EXPECT_EQ(outcome.last, 2 * Second);
  EXPECT_EQ(outcome.results, 2U);
}

TEST(JoinOutcome, OfAMainThatPrintsNothingIsHowTheRecordingEnded) {
  const trace::Trace trace = told_of_result(false, false);
  const JoinOutcome outcome = join_outcome(Timeline(trace), First::Result);
  EXPECT_EQ(outcome.heard, 2 * Second);
  EXPECT_EQ(outcome.left, 0U);
}

TEST(JoinClauses, TellOfTheErrorWhereATaskFails) {
  const trace::Trace runs_on = told_of_error(true);
  const trace::Trace cancelled = told_of_error(false, DoneHow::Cancelled);
  const trace::Trace ended = told_of_error(false);
  const Timeline gather(runs_on), group(cancelled), wait(ended);
  EXPECT_THAT(join_clauses({&gather, &group, &wait, &gather}),
              ElementsAre("The first error arrives", "gather: after 1 s, 1 runs on",
                          "TaskGroup: after 2 s, 1 cancelled", "wait: after 2 s, all ended",
                          "as_completed: after 1 s, 1 runs on",
                          StartsWith("cancel the others on the first error: TaskGroup")));
}

TEST(JoinClauses, TellOfTheResultWhereNoTaskFails) {
  const trace::Trace all = told_of_result(false, true);
  const trace::Trace first = told_of_result(true, false);
  const trace::Trace each = told_of_result(true, true);
  const Timeline gather(all), wait(first), as_completed(each);
  EXPECT_THAT(join_clauses({&gather, &gather, &wait, &as_completed}),
              ElementsAre("The first result arrives", "gather: after 2 s, with all",
                          "TaskGroup: after 2 s, with all", "wait: after 1 s, 1 left",
                          "as_completed: after 1 s, all after 2 s",
                          StartsWith("the first is enough: wait")));
}

TEST(JoinAdvice, IsALineAWayAndWhatDecides) {
  const trace::Trace trace = told_of_error(true);
  const Timeline run(trace);
  const std::string told = join_advice({&run, &run, &run, &run});
  EXPECT_THAT(told, StartsWith("The first error arrives\n  gather: after 1 s, 1 runs on\n"));
  EXPECT_THAT(told, ::testing::HasSubstr("\nCancel the others on the first error: TaskGroup;"));
  EXPECT_THAT(told, ::testing::EndsWith(".\n"));
}

}  // namespace
}  // namespace app::model
