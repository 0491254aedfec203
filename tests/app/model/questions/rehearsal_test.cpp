// The rehearsal of the event loop tells the recorded story, and each machine differs from it in its
// own way.
#include "app/model/questions/rehearsal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/model/questions/told.h"
#include "asked.h"
#include "story.h"

namespace app::model::questions::testing {
namespace {

using model::testing::Second;
using model::testing::Story;
using trace::PushWhy;
using trace::RunHow;

class Told : public ::testing::TestWithParam<std::string_view> {};

TEST_P(Told, IsTheRecordedStory) {
  const Asked run = asked(GetParam());
  EXPECT_TRUE(told_performance(run.timeline()));
}

TEST_P(Told, PerformsEveryLineUnderEveryMachineThatIsNotStuck) {
  const Asked run = asked(GetParam());
  const auto told = told_performance(run.timeline());
  ASSERT_TRUE(told);
  Rehearsal right(*told);
  right.run_to_end(Machine::EventLoop);
  for (const Machine machine : WrongMachines) {
    Rehearsal wrong(*told);
    wrong.run_to_end(machine);
    if (!wrong.is_stuck()) EXPECT_EQ(wrong.lines().size(), right.lines().size()) << idea(machine);
  }
}

std::vector<std::string_view> names() {
  std::vector<std::string_view> names;
  for (const scenarios::Scenario& scenario : scenarios::all())
    if (scenario.program != nullptr) names.push_back(scenario.name);
  return names;
}

INSTANTIATE_TEST_SUITE_P(Scenarios, Told, ::testing::ValuesIn(names()),
                         [](const auto& info) { return std::string(info.param); });

/// Two tasks; the first holds the thread for a second, in time.sleep, and each prints a line.
trace::Trace one_blocks() {
  Story story;
  story.create(1, "hold");
  story.push(1, PushWhy::CreateTask);
  story.create(2, "other");
  story.push(2, PushWhy::CreateTask);
  story.iterate(2);
  story.run(1, RunHow::First);
  story.block(1, {.line = 3, .function = "hold"});
  story.at(Second);
  story.print("held");
  story.done();
  story.run_end();
  story.run(2, RunHow::First);
  story.print("other");
  story.done();
  story.run_end();
  return story.tell();
}

std::vector<PartIndex> steps_by(const Performance& told, Machine machine) {
  Rehearsal rehearsal(told);
  rehearsal.run_to_end(machine);
  return rehearsal.steps();
}

/// The program prints before its loop runs and after.
trace::Trace one_runs() {
  Story story;
  story.print("before");
  story.create(1, "main");
  story.push(1, PushWhy::CreateTask);
  story.add({.kind = trace::Kind::LoopRun});
  story.iterate(1);
  story.run(1, RunHow::First);
  story.print("main");
  story.done();
  story.run_end();
  story.add({.kind = trace::Kind::LoopStop});
  story.print("after");
  return story.tell();
}

TEST(Interludes, TellWhatTheProgramPrintsOutsideItsLoop) {
  const trace::Trace trace = one_runs();
  const Timeline timeline(trace);
  const auto told = told_performance(timeline);
  ASSERT_TRUE(told);
  Rehearsal rehearsal(*told);
  rehearsal.run_to_end(Machine::EventLoop);
  std::vector<std::string_view> lines;
  for (const Rehearsal::Line& line : rehearsal.lines())
    lines.push_back(trace.text(timeline.record(line.record).text));
  EXPECT_THAT(lines, ::testing::ElementsAre("before", "main", "after"));
}

TEST(Machines, LetOthersRunInASleepOrInSlices) {
  const trace::Trace trace = one_blocks();
  const Timeline timeline(trace);
  const auto told = performance(timeline);
  ASSERT_TRUE(told);
  EXPECT_THAT(steps_by(*told, Machine::EventLoop), ::testing::ElementsAre(0, 1));
  EXPECT_THAT(steps_by(*told, Machine::SleepLetsRun), ::testing::ElementsAre(0, 1, 0));
  EXPECT_THAT(steps_by(*told, Machine::TimeSlices), ::testing::ElementsAre(0, 1, 0));
  EXPECT_THAT(steps_by(*told, Machine::LastFirst), ::testing::ElementsAre(1, 0));
}

/// A pool is closed whose jobs end after 1 s and after 2 s.
trace::Trace one_closes_a_pool() {
  Story story;
  story.create(1, "main");
  story.iterate(1);
  story.run(1, trace::RunHow::First);
  story.close_pool(2, {6});
  for (const trace::JobId job : {1, 2}) {
    story.at(job * Second);
    story.end_job(job);
    story.hear_of_job();
  }
  story.done();
  story.run_end();
  return story.tell();
}

TEST(Holds, OfAPoolThatIsClosedAreOneAndNoSleep) {
  const trace::Trace trace = one_closes_a_pool();
  const auto told = performance(Timeline(trace));
  ASSERT_TRUE(told);
  const std::vector<Operation>& operations = told->parts[0].operations;
  ASSERT_EQ(operations.front().kind, Operation::Kind::Hold);
  EXPECT_EQ(operations.front().duration, 2 * Second);
  EXPECT_FALSE(operations.front().is_sleep);
  EXPECT_EQ(operations[1].kind, Operation::Kind::End);
}

}  // namespace
}  // namespace app::model::questions::testing
