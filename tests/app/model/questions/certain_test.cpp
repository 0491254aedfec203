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

}  // namespace
}  // namespace app::model::questions::testing
