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
  EXPECT_EQ(work.waiting, 3 * Second / 2);
  EXPECT_EQ(work.computing, 0);
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
