// The wrong idea behind each kind of wrong answer: what it makes of the run.
// Rule: each is seen in a question that is really asked of a scenario or of a recording.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/model/questions/questions.h"
#include "asked.h"

namespace app::model::questions::testing {
namespace {

TEST(WrongIdea, AwaitingInTheBackgroundMakesAwaitsInTurnOverlap) {
  const Asked run = asked("awaiting_in_turn_adds_up");
  const Question* question = run.find(Topic::Total, Machine::AwaitInBackground);
  ASSERT_NE(question, nullptr);
  EXPECT_EQ(answer_by(*question, Machine::EventLoop), "3 s");
  EXPECT_EQ(answer_by(*question, Machine::AwaitInBackground), "2 s");
}

TEST(WrongIdea, StartingTasksWhenAwaitedMakesThemRunInTurn) {
  const Asked run = asked("create_task_overlaps_waits");
  const Question* question = run.find(Topic::Total, Machine::AwaitStarts);
  ASSERT_NE(question, nullptr);
  EXPECT_EQ(answer_by(*question, Machine::EventLoop), "2 s");
  EXPECT_EQ(answer_by(*question, Machine::AwaitStarts), "3 s");
}

TEST(WrongIdea, AwaitsThatHoldTheThreadAddUp) {
  const Asked run = asked("await_order_is_not_run_order");
  const Question* question = run.find(Topic::TaskState, Machine::AwaitHolds);
  const Question* next = run.find(Topic::LineOrder, Machine::AwaitHolds);
  EXPECT_TRUE(question != nullptr || next != nullptr);
}

TEST(WrongIdea, ASleepThatLetsOthersRunMakesBlockingOverlap) {
  const Asked run = asked("time_sleep_blocks_the_loop");
  const Question* question = run.find(Topic::Total, Machine::SleepLetsRun);
  ASSERT_NE(question, nullptr);
  EXPECT_EQ(answer_by(*question, Machine::SleepLetsRun), "2 s");
}

TEST(WrongIdea, StartingAtOnceGivesTheNewTaskTheThread) {
  const Asked run = asked("cancel_is_a_request");
  const Question* question = run.find(Topic::TaskState, Machine::CreateStarts);
  ASSERT_NE(question, nullptr);
  EXPECT_EQ(answer_by(*question, Machine::EventLoop), "ready: in the queue, not running");
  EXPECT_EQ(answer_by(*question, Machine::CreateStarts), "running: it has the thread");
}

TEST(WrongIdea, LastFirstTurnsTheQueueRound) {
  const Asked run = asked("create_task_overlaps_waits");
  const Question* question = run.find(Topic::NextStep, Machine::LastFirst);
  ASSERT_NE(question, nullptr);
  EXPECT_EQ(answer_by(*question, Machine::LastFirst), "Task-3 fetch_data(2)");
}

TEST(WrongIdea, ALoopInTheBackgroundGoesOnWhileTheProgramSleeps) {
  const Asked run = asked("a_loop_runs_only_while_it_is_told_to");
  const Question* total = run.find(Topic::Total, Machine::LoopInBackground);
  ASSERT_NE(total, nullptr);
  EXPECT_EQ(answer_by(*total, Machine::EventLoop), "5.5 s");
  EXPECT_EQ(answer_by(*total, Machine::LoopInBackground), "4 s");
  EXPECT_THAT(total->reason.text, ::testing::HasSubstr("2 s outside the loop at line 23"));
  const Question* order = run.find(Topic::LineOrder, Machine::LoopInBackground);
  ASSERT_NE(order, nullptr);
  EXPECT_EQ(answer_by(*order, Machine::EventLoop),
            R"("tick 0", "tick 1", "result", "the loop stood still", "tick 2")");
  EXPECT_EQ(answer_by(*order, Machine::LoopInBackground),
            R"("tick 0", "tick 1", "result", "tick 2", "tick 3")");
}

TEST(WrongIdea, AJobThatHoldsTheLoopAddsUp) {
  const Asked run = asked("processes_compute_side_by_side");
  const Question* question = run.find(Topic::Total, Machine::JobHolds);
  ASSERT_NE(question, nullptr);
  EXPECT_EQ(answer_by(*question, Machine::EventLoop), "2 s");
  EXPECT_EQ(answer_by(*question, Machine::JobHolds), "3 s");
}

TEST(WrongIdea, JobsThatNeverWaitTakeAsLongAsTheLongest) {
  const Asked lock = asked("threads_share_one_interpreter_lock");
  const Question* question = lock.find(Topic::Total, Machine::JobsAtOnce);
  ASSERT_NE(question, nullptr);
  EXPECT_EQ(answer_by(*question, Machine::EventLoop), "3 s");
  EXPECT_EQ(answer_by(*question, Machine::JobsAtOnce), "2 s");
  const Asked pool = asked("a_pool_runs_as_many_jobs_as_it_has_workers");
  question = pool.find(Topic::Total, Machine::JobsAtOnce);
  ASSERT_NE(question, nullptr);
  EXPECT_EQ(answer_by(*question, Machine::EventLoop), "9 s");
  EXPECT_EQ(answer_by(*question, Machine::JobsAtOnce), "5 s");
}

TEST(WrongIdea, PlainCallsThatOverlapTakeAsLongAsTheLongest) {
  const Asked run = asked("a_stalled_image_holds_the_whole_page");
  const Question* question = run.find(Topic::Total, Machine::CallsOverlap);
  ASSERT_NE(question, nullptr);
  EXPECT_EQ(answer_by(*question, Machine::EventLoop), "5 s");
  EXPECT_EQ(answer_by(*question, Machine::CallsOverlap), "4 s");
}

TEST(WrongIdea, EachCallOfALoopThatIsAwaitedInTheBackgroundGoesOnByItself) {
  const Asked run = asked("one_customer_at_a_time_adds_up");
  const Question* question = run.find(Topic::Total, Machine::AwaitInBackground);
  ASSERT_NE(question, nullptr);
  EXPECT_EQ(answer_by(*question, Machine::EventLoop), "6 s");
  EXPECT_EQ(answer_by(*question, Machine::AwaitInBackground), "2 s");
}

TEST(WrongIdea, WhoIsWokenRunsAtOnce) {
  const Asked run = asked("an_event_wakes_everyone");
  const Question* question = run.find(Topic::NextStep, Machine::WakeRuns);
  if (question == nullptr) question = run.find(Topic::TaskState, Machine::WakeRuns);
  ASSERT_NE(question, nullptr);
  EXPECT_THAT(question->text.text, ::testing::HasSubstr("has just woken Task-2"));
}

TEST(WrongIdea, AnOwnLockLetsItsHolderIn) {
  const Asked run = asked("a_lock_is_not_reentrant");
  const Question* question = run.find(Topic::NextStep, Machine::LockLetsIn);
  ASSERT_NE(question, nullptr);
  EXPECT_EQ(answer_by(*question, Machine::EventLoop), "nobody, and nothing will ever wake one");
  EXPECT_EQ(answer_by(*question, Machine::LockLetsIn), "Task-1 main()");
}

TEST(WrongIdea, AnAwaitThatHoldsGoesOnAfterSleepZero) {
  const Asked run = asked("sleep_0_gives_the_others_a_turn");
  const Question* question = run.find(Topic::NextStep, Machine::AwaitHolds);
  ASSERT_NE(question, nullptr);
  EXPECT_EQ(question->code, "await asyncio.sleep(0)");
  EXPECT_EQ(answer_by(*question, Machine::EventLoop), "Task-3 count('b')");
  EXPECT_EQ(answer_by(*question, Machine::AwaitHolds), "Task-2 count('a')");
}

TEST(WrongIdea, AwaitsThatAlwaysSwitchLetOthersRunBeforeACoroutine) {
  const Asked run = asked("awaiting_a_coroutine_does_not_visit_the_loop");
  const auto switches = [](const Answer& answer) {
    return answer.machine == Machine::AwaitSwitches || answer.also == Machine::AwaitSwitches;
  };
  const auto& questions = run.questions();
  const auto order = std::ranges::find(questions, Topic::LineOrder, &Question::topic);
  ASSERT_NE(order, questions.end());
  const auto answer = std::ranges::find_if(order->answers, switches);
  ASSERT_NE(answer, order->answers.end());
  EXPECT_THAT(answer->text, ::testing::StartsWith("\"other runs\", \"3 to go\""));
}

TEST(WrongIdea, ASleepThatGivesTheThreadBackWaits) {
  const Asked run = asked("images_in_turn_take_the_sum");
  const Question* question = run.find(Topic::TaskState, Machine::SleepLetsRun);
  ASSERT_NE(question, nullptr);
  EXPECT_EQ(answer_by(*question, Machine::EventLoop), "running: it has the thread");
  EXPECT_EQ(answer_by(*question, Machine::SleepLetsRun),
            "waiting: suspended until something happens");
}

TEST(WrongIdea, JobsAwaitedByWhoHoldsTheThreadTakeWhatTheyTakeAlone) {
  const Asked run = asked("limits_cost_nothing_when_stages_overlap");
  const Question* question = run.find(Topic::Total, Machine::AwaitHolds);
  ASSERT_NE(question, nullptr);
  EXPECT_EQ(answer_by(*question, Machine::AwaitHolds), "22.8 s");
}

TEST(WrongIdea, ATaskThatHoldsTheThreadAsItSleepsOutlastsItsLimit) {
  const Asked run = asked("timeout_cancels_its_body");
  const Question* question = run.find(Topic::Total, Machine::AwaitHolds);
  ASSERT_NE(question, nullptr);
  EXPECT_EQ(answer_by(*question, Machine::EventLoop), "1 s");
  EXPECT_EQ(answer_by(*question, Machine::AwaitHolds), "3 s");
}

TEST(WrongIdea, TheLastScheduledGetsThePermitThatIsFree) {
  const Asked run = asked("semaphore_caps_concurrency");
  const Question* question = run.find(Topic::LineOrder, Machine::LastFirst);
  ASSERT_NE(question, nullptr);
  EXPECT_THAT(answer_by(*question, Machine::LastFirst),
              ::testing::StartsWith("\"11 starts\", \"10 starts\""));
}

}  // namespace
}  // namespace app::model::questions::testing
