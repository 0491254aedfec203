// Recorded programs in which callbacks, threads and sets do what no step does.
// Rule: each sample is what `looparium trace` writes of the program it carries.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/model/causes.h"
#include "asked.h"

namespace app::model::questions::testing {
namespace {

Asked sample(const std::string& name) { return asked_of_sample("questions/traces/" + name); }

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

TEST(Certain, SeveralLostCoroutinesAreCounted) {
  const Asked run = sample("several_are_lost");
  const Question* question = run.find(Topic::Fault, Machine::CallRuns);
  ASSERT_NE(question, nullptr);
  EXPECT_EQ(question->text.text,
            "4 coroutines were made and never ran. Which line is one of those at fault?");
}

}  // namespace
}  // namespace app::model::questions::testing
