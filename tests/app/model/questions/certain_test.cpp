// Recorded programs in which callbacks, threads and sets do what no step does.
// Rule: each sample is what `looparium trace` writes of the program it carries.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/model/causes.h"
#include "asked.h"

namespace app::model::questions::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

Asked sample(const std::string& name) { return asked_of_sample("questions/traces/" + name); }

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

TEST(Certain, WhoCompletesAFutureInACallIsNotSaidToStandAtAnotherLine) {
  const Asked run = sample("completed_in_a_call");
  const Question* question = question_with(run, "has just woken");
  ASSERT_NE(question, nullptr);
  EXPECT_THAT(question->text.text, Not(HasSubstr("at line")));
}

TEST(Certain, SeveralLostCoroutinesAreCounted) {
  const Asked run = sample("several_are_lost");
  const Question* question = run.find(Topic::Fault, Machine::CallRuns);
  ASSERT_NE(question, nullptr);
  EXPECT_EQ(question->text.text,
            "4 coroutines were made and never ran. Which line is one of those at fault?");
}

}  // namespace
}  // namespace app::model::questions::testing
