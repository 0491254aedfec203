// Recorded programs in which callbacks, threads and sets do what no step does.
// Rule: each sample is what `looparium trace` writes of the program it carries.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/model/causes.h"
#include "app/model/questions/set_order.h"
#include "asked.h"

namespace app::model::questions::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

Asked sample(const std::string& name) { return asked_of_sample("questions/traces/" + name); }

bool asks(const Asked& run, Topic topic) {
  return std::ranges::find(run.questions(), topic, &Question::topic) != run.questions().end();
}

/// The question whose text has this, or null.
const Question* question_with(const Asked& run, std::string_view text) {
  for (const Question& question : run.questions())
    if (question.text.text.find(text) != std::string::npos) return &question;
  return nullptr;
}

TEST(Certain, NobodyIsSaidToHaveCreatedWhatACallbackOrTheProgramMade) {
  for (const Asked run = sample("made_by_callbacks"); const Question& question : run.questions())
    for (const auto made : {"created Task-3", "created Task-4", "created Task-5"})
      EXPECT_THAT(question.text.text, Not(HasSubstr(made)));
}

TEST(Certain, WhatACallbackMadeIsSaidToBeMadeByACallback) {
  const Asked run = sample("made_by_callbacks");
  const RecordIndex born = run.timeline().task(4)->born;
  EXPECT_EQ(why_ready(run.timeline(), born + 1).text, "A callback made it.");
}

TEST(Certain, WhatRunCoroutineThreadsafeMadeIsSaidToBeItsOwn) {
  const Asked run = sample("asked_from_a_thread");
  const RecordIndex born = run.timeline().task(2)->born;
  EXPECT_EQ(why_ready(run.timeline(), born + 1).text, "run_coroutine_threadsafe made it.");
}

TEST(Certain, AProgramWhoseThreadAsksTheLoopIsAskedAbout) {
  EXPECT_FALSE(sample("asked_from_a_thread").questions().empty());
}

TEST(Certain, WhoCompletesAFutureInACallIsNotSaidToStandAtAnotherLine) {
  const Asked run = sample("completed_in_a_call");
  const Question* question = question_with(run, "has just woken");
  ASSERT_NE(question, nullptr);
  EXPECT_THAT(question->text.text, Not(HasSubstr("at line")));
}

TEST(Certain, NoOrderIsAskedThatASetGives) {
  const Asked run = sample("pending_is_a_set");
  EXPECT_FALSE(asks(run, Topic::LineOrder));
  for (const Question& question : run.questions())
    EXPECT_THAT(question.answers[question.right].text, Not(HasSubstr("closed a")));
}

TEST(Certain, TheOrderThatAListGivesIsAsked) {
  EXPECT_TRUE(asks(sample("cancelled_in_order"), Topic::LineOrder));
}

TEST(Certain, NoOrderIsAskedInWhichAThreadIsFree) {
  EXPECT_FALSE(asks(sample("thread_prints_too"), Topic::LineOrder));
}

TEST(Certain, SeveralLostCoroutinesAreCounted) {
  const Asked run = sample("several_are_lost");
  const Question* question = run.find(Topic::Fault, Machine::CallRuns);
  ASSERT_NE(question, nullptr);
  EXPECT_EQ(question->text.text,
            "4 coroutines were made and never ran. Which line is one of those at fault?");
}

GoesThrough way_of(std::string_view text, std::uint32_t line) {
  return goes_through(Listing(Language::Python, text), line);
}

TEST(SetOrder, IsThatOfWhatAsyncioWaitGives) {
  EXPECT_EQ(
      way_of("done, pending = await asyncio.wait(tasks)\nfor p in pending:\n    p.cancel()\n", 3),
      GoesThrough::Set);
}

TEST(SetOrder, IsThatOfAllTasksInAComprehension) {
  EXPECT_EQ(way_of("mine = [t for t in asyncio.all_tasks() if t is not me]\n"
                   "for t in mine:\n    t.cancel()\n",
                   3),
            GoesThrough::Set);
}

TEST(SetOrder, IsThatOfASetOfOnesOwn) {
  EXPECT_EQ(way_of("self.tasks = set()\nfor t in list(self.tasks):\n    t.cancel()\n", 3),
            GoesThrough::Set);
}

TEST(SetOrder, IsNotThatOfAList) {
  EXPECT_EQ(way_of("tasks = [make(n) for n in range(3)]\nfor t in tasks:\n    t.cancel()\n", 3),
            GoesThrough::List);
}

TEST(SetOrder, IsUnknownOfAParameter) {
  EXPECT_EQ(way_of("def stop(tasks):\n    for t in tasks:\n        t.cancel()\n", 3),
            GoesThrough::Unknown);
}

}  // namespace
}  // namespace app::model::questions::testing
