// What is asked of which recording, and how a question is put.
// Rule: a question names its line, says what it needs and gives nothing away.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "app/model/questions/questions.h"
#include "app/model/questions/rehearsal.h"
#include "app/model/questions/told.h"
#include "asked.h"
#include "story.h"

namespace app::model::questions::testing {
namespace {

TEST(Questions, NameTheLineThatLostACoroutine) {
  const Asked run = asked("calling_a_coroutine_runs_nothing");
  const Question* question = run.find(Topic::Fault, Machine::CallRuns);
  ASSERT_NE(question, nullptr);
  EXPECT_THAT(question->answers[question->right].text, ::testing::HasSubstr("fetch(1)"));
}

TEST(Questions, KnowTheLinesOfJobsAndCallbacks) {
  EXPECT_NE(
      asked("a_pool_runs_as_many_jobs_as_it_has_workers").find(Topic::LineOrder, Machine::JobHolds),
      nullptr);
  EXPECT_NE(
      asked("a_request_is_lines_and_a_body").find(Topic::LineOrder, Machine::AwaitInBackground),
      nullptr);
}

TEST(Questions, QuoteTheLineTheyAreAbout) {
  for (const Asked run = asked("create_task_overlaps_waits");
       const Question& question : run.questions())
    EXPECT_EQ(question.code.empty(), question.site == 0) << question.text.text;
}

TEST(Questions, DoNotGiveAwayTheStateTheyAskFor) {
  for (const scenarios::Scenario& scenario : scenarios::all()) {
    if (scenario.program == nullptr) continue;
    const Asked run = asked(scenario);
    for (const Question& question : run.questions())
      if (question.topic == Topic::TaskState)
        EXPECT_THAT(question.text.text,
                    ::testing::Not(::testing::AnyOf(::testing::HasSubstr("waits"),
                                                    ::testing::HasSubstr("ready"))));
  }
}

TEST(Questions, AskOneThingOfAMomentWhereThereAreOthers) {
  std::set<RecordIndex> moments;
  for (const Asked run = asked("create_task_overlaps_waits");
       const Question& question : run.questions())
    if (question.site != 0) EXPECT_TRUE(moments.insert(question.record).second);
}

TEST(Questions, AskOneThingOfAMomentInALibrary) {
  std::set<RecordIndex> moments;
  for (const Asked run = asked("threads_overlap_blocking_downloads");
       const Question& question : run.questions())
    if (question.record != 0) EXPECT_TRUE(moments.insert(question.record).second);
}

TEST(Questions, TellWhatTheTotalIsMadeOf) {
  const Asked run = asked("threads_share_one_interpreter_lock");
  const Question* question = run.find(Topic::Total, Machine::JobsAtOnce);
  ASSERT_NE(question, nullptr);
  EXPECT_THAT(question->reason.text, ::testing::HasSubstr("crunch"));
}

TEST(Questions, ExplainATotalOnlyByWhatFillsAllOfIt) {
  const Asked run = asked("a_cancelled_to_thread_goes_on");
  const Question* question = run.find(Topic::Total, Machine::AwaitStarts);
  ASSERT_NE(question, nullptr);
  EXPECT_EQ(question->reason.text, "It ends at 3.000 s.");
}

TEST(Questions, ShowThatALineGoesOn) {
  const Asked run = asked("a_long_computation_holds_the_loop");
  const Question* question = run.find(Topic::Fault, Machine::TimeSlices);
  ASSERT_NE(question, nullptr);
  EXPECT_THAT(answer_by(*question, Machine::TimeSlices), ::testing::EndsWith("gather(…"));
}

TEST(Questions, BeginTheCallBeforeTheyAskInIt) {
  for (const Asked run = asked("waiting_and_computing_choose_the_tool");
       const Question& question : run.questions())
    for (const Answer& answer : question.answers)
      if (answer.text.starts_with("created:")) EXPECT_EQ(answer.also, Machine::EventLoop);
}

/// A task that ends and so runs a callback which prints; main waits for it.
trace::Trace callback_prints() {
  model::testing::Story story;
  story.create(1, "main");
  story.push(1, trace::PushWhy::CreateTask);
  story.iterate(1);
  story.run(1, trace::RunHow::First);
  story.print("main");
  story.push_callback(90, "ended", trace::PushWhy::FutureDone);
  story.print("last");
  story.done();
  story.run_end();
  story.iterate(1);
  story.run_callback(90, "ended");
  story.print("callback");
  story.run_end();
  return story.tell();
}

TEST(Performance, HasWhatACallbackPrintsThatAStepSent) {
  const trace::Trace trace = callback_prints();
  const Timeline timeline(trace);
  const auto told = told_performance(timeline);
  ASSERT_TRUE(told);
  Rehearsal rehearsal(*told);
  rehearsal.run_to_end(Machine::EventLoop);
  EXPECT_EQ(rehearsal.lines().size(), 3U);
}

/// Two tasks that sleep for times nobody would say.
trace::Trace odd_sleeps() {
  model::testing::Story story;
  for (const trace::TaskId task : {1U, 2U}) {
    story.create(task, "nap");
    story.push(task, trace::PushWhy::CreateTask);
  }
  story.iterate(2);
  std::array<std::pair<trace::HandleId, trace::FutureId>, 2> timers;
  for (const trace::TaskId task : {1U, 2U}) {
    story.run(task, trace::RunHow::First);
    story.sleep(1.84442185, {.line = 3, .function = "nap"});
    timers[task - 1] = {story.last_timer(), story.last_future()};
    story.run_end();
  }
  story.at(1'844'421'850);
  story.iterate(0);
  story.fire(timers[0].first, 1, timers[0].second);
  story.fire(timers[1].first, 2, timers[1].second);
  story.iterate(2);
  for (const trace::TaskId task : {1U, 2U}) {
    story.run(task);
    story.done();
    story.run_end();
  }
  return story.tell();
}

TEST(Questions, GiveTimesToThreeDigits) {
  const Asked run(odd_sleeps());
  const Question* question = run.find(Topic::Total, Machine::AwaitHolds);
  ASSERT_NE(question, nullptr);
  EXPECT_EQ(answer_by(*question, Machine::EventLoop), "1.84 s");
  EXPECT_EQ(answer_by(*question, Machine::AwaitHolds), "3.69 s");
}

TEST(Questions, SayWhatWasPrintedBeforeWhatIsPrintedNext) {
  for (const Asked run = asked("several_customers_at_once_wait_together");
       const Question& question : run.questions())
    if (question.topic == Topic::NextLine)
      EXPECT_THAT(question.text.text, ::testing::AnyOf(::testing::HasSubstr("printed first?"),
                                                       ::testing::HasSubstr("next, after \"")));
}

TEST(Questions, NameTheLineThatHeldTheLoop) {
  const Asked run = asked("time_sleep_blocks_the_loop");
  const Question* question = run.find(Topic::Fault, Machine::SleepLetsRun);
  ASSERT_NE(question, nullptr);
  EXPECT_THAT(question->answers[question->right].text, ::testing::HasSubstr("time.sleep(n)"));
}

TEST(Questions, CountAllThatALineHeldInOneStep) {
  const Asked run = asked("a_long_computation_holds_the_loop");
  const Question* question = run.find(Topic::Fault, Machine::TimeSlices);
  ASSERT_NE(question, nullptr);
  EXPECT_THAT(question->text.text, ::testing::StartsWith("For 2.5 s the loop"));
}

TEST(Questions, FindNoFaultWhereNobodyWasHeldUp) {
  for (const auto scenario :
       {"async_downloads_shrink_only_the_waiting", "waiting_and_computing_choose_the_tool"})
    for (const Asked run = asked(scenario); const Question& question : run.questions())
      EXPECT_NE(question.topic, Topic::Fault) << scenario;
}

TEST(Questions, HaveNoTwoOrdersThatDifferInTheLastLineAlone) {
  const Asked run = asked("the_first_error_chooses_the_join");
  const Question& order = run.questions().front();
  ASSERT_EQ(order.topic, Topic::LineOrder);
  EXPECT_EQ(order.answers.size(), 2U);
}

TEST(Questions, AreNotAskedOfARecordingWhoseTailIsMissing) {
  std::ifstream file(LOOPARIUM_SOURCE_DIR "/tests/app/model/traces/taskgroup.jsonl");
  std::string text{std::istreambuf_iterator<char>(file), {}};
  text.resize(text.rfind('\n', text.size() - 2) + 1);
  EXPECT_TRUE(Asked(engine::trace::read_trace(text)).questions().empty());
}

/// Two tasks take turns for as many records as are asked for.
trace::Trace long_story(RecordIndex records) {
  model::testing::Story story;
  story.create(1, "main");
  story.push(1, trace::PushWhy::CreateTask);
  story.create(2, "other");
  story.push(2, trace::PushWhy::CreateTask);
  for (RecordIndex last = 0; last < records;) {
    story.iterate(2);
    for (const trace::TaskId task : {1U, 2U}) {
      story.run(task, last == 0 ? trace::RunHow::First : trace::RunHow::Resume);
      story.print(task == 1 ? "one" : "two", {.line = task});
      story.push(task, trace::PushWhy::Yield);
      story.suspend({}, {.line = 2 + task});
      last = story.run_end();
    }
  }
  return story.tell();
}

TEST(Questions, AreAskedOfTheBeginningOfAVeryLongRecording) {
  const Asked run(long_story(250'000));
  EXPECT_GE(run.questions().size(), 3U);
  for (const Question& question : run.questions())
    EXPECT_LT(question.record, 150'000U);
}

/// A limit ended the recording as two tasks were ready and one had begun.
trace::Trace ended_by_limit() {
  model::testing::Story story;
  for (const trace::TaskId task : {1U, 2U, 3U}) {
    story.create(task, "work");
    story.push(task, trace::PushWhy::CreateTask);
  }
  story.iterate(3);
  story.run(1, trace::RunHow::First);
  story.print("one");
  story.sleep(1, {.line = 3, .function = "work"});
  story.run_end();
  story.add({.kind = trace::Kind::Limit, .how = 1, .row = 5});
  story.add({.kind = trace::Kind::End});
  return story.tell();
}

TEST(Questions, AreAskedOfARecordingThatALimitEnded) {
  EXPECT_FALSE(Asked(ended_by_limit()).questions().empty());
}

}  // namespace
}  // namespace app::model::questions::testing
