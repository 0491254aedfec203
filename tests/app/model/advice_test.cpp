// The work a recording is made of, and the way that suits it.
#include "app/model/advice.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "story.h"

namespace app::model {
namespace {

using testing::Second;
using testing::Story;
using trace::PushWhy;
using trace::RunHow;

/// Two tasks: one sleeps for 2 s, the other calls time.sleep(1); main made both.
trace::Trace two_pieces() {
  Story story;
  story.create(1, "main");
  story.push(1, PushWhy::CreateTask);
  story.iterate(1);
  story.run(1, RunHow::First);
  story.create(2, "sleeps");
  story.push(2, PushWhy::CreateTask);
  story.create(3, "blocks");
  story.push(3, PushWhy::CreateTask);
  story.done();
  story.run_end();
  story.run(2, RunHow::First);
  story.sleep(2);
  story.run_end();
  story.run(3, RunHow::First);
  story.block(1);
  story.at(Second);
  story.done();
  story.run_end();
  return story.tell();
}

TEST(WorkloadOf, ATraceCountsTheTasksThatMadeNoOther) {
  const trace::Trace trace = two_pieces();
  EXPECT_EQ(workload(Timeline(trace)).pieces, 2U);
}

TEST(WorkloadOf, ATraceCountsBlockingSleepAsWaiting) {
  const trace::Trace trace = two_pieces();
  const Workload work = workload(Timeline(trace));
  EXPECT_EQ(work.waiting, Second);  // at the end of the recording the other has slept for 1 s
  EXPECT_EQ(work.computing, 0);
}

/// One task calls time.sleep(1) twice at line 5, as a loop would.
trace::Trace one_line_twice() {
  Story story;
  story.create(1, "main");
  story.iterate(1);
  story.run(1, RunHow::First);
  for (const int second : {1, 2}) {
    story.block(1, {.line = 5});
    story.at(second * Second);
  }
  story.done();
  story.run_end();
  return story.tell();
}

TEST(WorkloadOf, ATraceCountsHowOftenTheSameLineDidIt) {
  const trace::Trace trace = one_line_twice();
  const Workload work = workload(Timeline(trace));
  EXPECT_EQ(work.pieces, 2U);
  EXPECT_EQ(work.waiting, Second);
  EXPECT_TRUE(work.blocks);
}

/// One task suspends for this from 0 to 3 s, and something outside the loop's tasks wakes it.
Workload work_of_wait(trace::Wait wait) {
  Story story;
  story.create(1, "main");
  story.iterate(1);
  story.run(1, RunHow::First);
  wait.fut = trace::FutureRef::of_future(7);
  story.suspend(wait, {.line = 5});
  story.run_end();
  story.at(3 * Second);
  story.push(1, PushWhy::FutureDone, wait.fut);
  story.iterate(1);
  story.run(1);
  story.done();
  story.run_end();
  const trace::Trace trace = story.tell();
  return workload(Timeline(trace));
}

TEST(WorkloadOf, ATraceCountsWhatComesFromOutsideAsWaiting) {
  EXPECT_EQ(work_of_wait({.on = trace::WaitOn::Lib}).waiting, 3 * Second);
  EXPECT_EQ(work_of_wait({.on = trace::WaitOn::Future}).waiting, 3 * Second);
  EXPECT_FALSE(work_of_wait({.on = trace::WaitOn::Lib}).blocks);
}

TEST(WorkloadOf, ATraceDoesNotCountWaitingForItsOwnKind) {
  EXPECT_EQ(work_of_wait({.on = trace::WaitOn::Event}).pieces, 0U);
}

TEST(WorkloadOf, ATraceCountsASleepAsLongAsItWas) {
  EXPECT_EQ(work_of_wait({.on = trace::WaitOn::Sleep, .seconds = 3600}).waiting, 3 * Second);
  EXPECT_EQ(work_of_wait({.on = trace::WaitOn::Sleep, .seconds = 1}).waiting, Second);
}

/// A task sends four jobs of 1 s to this pool and does nothing else; on a real clock.
Workload work_of_jobs(trace::Pool pool) {
  Story story;
  story.builder().meta().mode = "real";
  story.create(1, "main");
  story.iterate(1);
  story.run(1, RunHow::First);
  for (const trace::JobId job : {1, 2, 3, 4})
    story.builder().add({.kind = trace::Kind::JobSubmit,
                         .how = static_cast<std::uint8_t>(pool),
                         .task = 1,
                         .job = job,
                         .workers = 4,
                         .text = story.builder().text("work")});
  for (const trace::JobId job : {1, 2, 3, 4})
    story.add({.kind = trace::Kind::JobBegin, .job = job});
  story.done();
  story.run_end();
  story.at(Second);
  for (const trace::JobId job : {1, 2, 3, 4})
    story.add({.kind = trace::Kind::JobEnd, .job = job});
  const trace::Trace trace = story.tell();
  return workload(Timeline(trace));
}

TEST(WorkloadOf, ARealTraceCountsAJobThatSaysItSleepsOnce) {
  Story story;
  story.builder().meta().mode = "real";
  story.create(1, "main");
  story.iterate(1);
  story.run(1, RunHow::First);
  story.builder().add({.kind = trace::Kind::JobSubmit, .task = 1, .job = 1, .workers = 1});
  story.add({.kind = trace::Kind::JobBegin, .job = 1});
  story.add({.kind = trace::Kind::JobSleep, .job = 1, .delay = story.builder().delay(1)});
  story.done();
  story.run_end();
  story.at(Second + Second / 10);
  story.add({.kind = trace::Kind::JobEnd, .job = 1});
  const trace::Trace trace = story.tell();
  const Workload work = workload(Timeline(trace));
  EXPECT_EQ(work.pieces, 1U);
  EXPECT_EQ(work.waiting, Second);
  EXPECT_EQ(work.computing, Second / 10);
}

TEST(WorkloadOf, ARealTraceTakesJobsInThreadsForWaitingAndInProcessesForComputing) {
  const Workload threads = work_of_jobs(trace::Pool::Thread);
  EXPECT_EQ(threads.pieces, 4U);
  EXPECT_EQ(threads.waiting, Second);
  EXPECT_TRUE(threads.blocks);
  EXPECT_EQ(threads.workers, 0U);
  const Workload processes = work_of_jobs(trace::Pool::Process);
  EXPECT_EQ(processes.computing, Second);
  EXPECT_EQ(processes.workers, 4U);
}

TEST(WayClauses, NameTheChoiceFirstAndTheReasonLast) {
  const auto clauses = way_clauses(
      {.in_turn = 6 * Second, .asyncio = Second, .threads = 2 * Second, .processes = 3 * Second});
  ASSERT_EQ(clauses.size(), 5U);
  EXPECT_EQ(clauses.front(), "Take asyncio: 1 s");
  EXPECT_EQ(clauses[1], "in turn 6 s");
  EXPECT_NE(clauses.back().find("overlap"), std::string::npos);
  EXPECT_NE(clauses.back().back(), '.');
}

TEST(BestWay, IsTheSimplestOfThoseThatAreAsQuick) {
  EXPECT_EQ(best_way({.in_turn = 100, .asyncio = 100, .threads = 100, .processes = 100}),
            Way::InTurn);
  EXPECT_EQ(best_way({.in_turn = 300, .asyncio = 104, .threads = 100, .processes = 100}),
            Way::Asyncio);
  EXPECT_EQ(best_way({.in_turn = 300, .asyncio = 200, .threads = 100, .processes = 100}),
            Way::Threads);
  EXPECT_EQ(best_way({.in_turn = 300, .asyncio = 200, .threads = 150, .processes = 100}),
            Way::Processes);
}

TEST(BestWay, LeavesCallsThatBlockAsTheyAre) {
  EXPECT_EQ(
      best_way({.in_turn = 300, .asyncio = 50, .threads = 100, .processes = 100, .blocks = true}),
      Way::Threads);
}

/// The last sentence but one of the advice on such work: why.
std::string reason_of(const WayTimes& times) { return way_clauses(times).back(); }

TEST(Reason, IsTrueOfTheWork) {
  const WayTimes computing{.pieces = 6,
                           .in_turn = 12 * Second,
                           .asyncio = 7 * Second,
                           .threads = 8 * Second,
                           .processes = 4 * Second,
                           .workers = 3,
                           .waiting = Second / 2,
                           .computing = Second};
  EXPECT_THAT(reason_of(computing), ::testing::HasSubstr("what takes the time is computing"));
  WayTimes waiting = computing;
  waiting.waiting = 2 * Second;
  EXPECT_THAT(reason_of(waiting), ::testing::HasSubstr("the computing is shared out"));
  WayTimes alone = computing;
  alone.workers = 1;
  alone.processes = 9 * Second;
  EXPECT_THAT(reason_of(alone), ::testing::HasSubstr("one process would compute no quicker"));
  EXPECT_THAT(reason_of({.pieces = 1, .in_turn = 1, .asyncio = 1, .threads = 1, .processes = 1}),
              ::testing::HasSubstr("a single piece"));
}

TEST(Advice, NamesTheWorkTheTimesAndTheReason) {
  const std::string told =
      advice({.pieces = 6, .waiting = Second, .computing = 0}, {.pieces = 5,
                                                                .in_turn = 6 * Second,
                                                                .asyncio = Second,
                                                                .threads = 2 * Second,
                                                                .processes = 2 * Second,
                                                                .workers = 3});
  EXPECT_THAT(told, ::testing::HasSubstr("6 pieces of work; one waits for 1 s"));
  EXPECT_THAT(
      told,
      ::testing::HasSubstr(
          "5 of them in virtual time, with 3 workers: in turn 6 s, asyncio 1 s, threads 2 s"));
  EXPECT_THAT(told, ::testing::HasSubstr("Take asyncio: what takes the time is waiting"));
}

}  // namespace
}  // namespace app::model
