// Every question of every scenario and of recorded Python programs, its right answer against the
// records; and the wrong idea behind each kind of wrong answer.
#include "app/model/questions/questions.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "app/model/questions/rehearsal.h"
#include "app/model/questions/told.h"
#include "app/model/words.h"
#include "asked.h"
#include "story.h"

namespace app::model::questions::testing {
namespace {

using trace::Kind;

/// What the records say, read without the rehearsal.
class Key {
 public:
  Key(const Timeline& timeline, const Question& question)
      : timeline_(timeline), question_(question) {}

  std::string answer() const {
    switch (question_.topic) {
      case Topic::NextStep:
        return next_step();
      case Topic::NextLine:
        return quoted(lines_after(question_.record).front());
      case Topic::LineOrder:
        return order();
      case Topic::Total:
        return duration_text(timeline_.duration());
      case Topic::TaskState:
        return state();
      case Topic::Fault:
        return fault();
    }
    return {};
  }

 private:
  std::string task_text(trace::TaskId task) const {
    return timeline_.task_name(task) + " " + timeline_.task_call(task);
  }

  std::string quoted(RecordIndex line) const {
    return fmt::format("\"{}\"", timeline_.trace().text(timeline_.record(line).text));
  }

  /// The task on the thread, if its step goes on; else the next task of the program to get it.
  std::string next_step() const {
    const trace::Record& asked = timeline_.record(question_.record);
    const bool goes_on = asked.kind != Kind::TaskSuspend && asked.kind != Kind::TaskDone;
    if (goes_on) return task_text(timeline_.run_at(question_.record)->task);
    for (RecordIndex n = question_.record; n < timeline_.size(); ++n) {
      const trace::Record& record = timeline_.record(n);
      if (record.kind == Kind::Deadlock) return "nobody, and nothing will ever wake one";
      if (record.kind != Kind::Run || record.task == 0) continue;
      if (!timeline_.trace().birth(timeline_.task(record.task)->birth).internal)
        return task_text(record.task);
    }
    return {};
  }

  std::vector<RecordIndex> lines_after(RecordIndex n) const {
    std::vector<RecordIndex> lines;
    for (const RecordIndex line : timeline_.prints())
      if (line > n) lines.push_back(line);
    return lines;
  }

  std::string order() const {
    std::string text;
    for (const RecordIndex line : timeline_.prints()) {
      text += (text.empty() ? "" : ", ") + quoted(line);
      if (line == question_.settled) break;
    }
    return text;
  }

  std::string state() const {
    const auto links = question_.text.links;
    trace::TaskId task = 0;
    for (const Link& link : links)
      if (link.target.on == Target::On::Task) task = link.target.id;
    switch (*timeline_.state_at(task, question_.record)) {
      case State::Ready:
        return "ready: in the queue, not running";
      case State::Running:
      case State::Blocking:
        return "running: it has the thread";
      case State::Waiting:
        return "waiting: suspended until something happens";
      default:
        return "another state";
    }
  }

  std::string fault() const {
    if (timeline_.record(question_.settled).kind == Kind::NeverAwaited)
      return line_of(timeline_.record(question_.settled).site);
    std::map<std::pair<RecordIndex, trace::SiteId>, trace::Time> held;
    for (const Stretch& block : timeline_.blocks())
      held[{timeline_.run_at(block.first)->begin, block.site}] += block.until - block.begin;
    const auto longest = std::ranges::max_element(held, {}, [](const auto& row) {
      return std::pair(row.second, -static_cast<std::int64_t>(row.first.first));
    });
    return line_of(longest->first.second);
  }

  /// The right answer when it names the line of this place.
  std::string line_of(trace::SiteId site) const {
    const std::string line = fmt::format("line {}:", timeline_.trace().site(site).line);
    const std::string& given = question_.answers[question_.right].text;
    return given.starts_with(line) ? given : line;
  }

  const Timeline& timeline_;
  const Question& question_;
};

void expect_good(const Asked& run) {
  std::set<std::tuple<Topic, RecordIndex, std::vector<std::string>>> asked;
  for (const Question& question : run.questions()) {
    std::vector<std::string> answers;
    for (const Answer& answer : question.answers)
      answers.push_back(answer.text);
    EXPECT_TRUE(asked.emplace(question.topic, question.settled, answers).second)
        << "asked twice: " << question.text.text;
    ASSERT_GE(question.answers.size(), 2U) << question.text.text;
    ASSERT_LE(question.answers.size(), 4U) << question.text.text;
    ASSERT_LT(question.right, question.answers.size());
    EXPECT_EQ(question.answers[question.right].machine, Machine::EventLoop);
    EXPECT_EQ(std::ranges::count(question.answers, Machine::EventLoop, &Answer::machine), 1);
    std::set<std::string> texts;
    for (const Answer& answer : question.answers)
      EXPECT_TRUE(texts.insert(answer.text).second) << answer.text;
    EXPECT_EQ(question.answers[question.right].text, Key(run.timeline(), question).answer())
        << question.text.text;
    EXPECT_FALSE(question.reason.is_empty()) << question.text.text;
    EXPECT_LE(question.record, std::max(question.settled, run.timeline().last()));
  }
}

std::size_t tasks_of(const Timeline& timeline) {
  return static_cast<std::size_t>(
      std::ranges::count_if(timeline.tasks(), [&](const TaskStory& task) {
        return !timeline.trace().birth(task.birth).internal && task.started != NoRecord;
      }));
}

class OfScenario : public ::testing::TestWithParam<std::string_view> {};

TEST_P(OfScenario, AsksThreeQuestionsOrMore) {
  EXPECT_GE(asked(GetParam()).questions().size(), 3U);
}

TEST_P(OfScenario, GivesEachOneRightAnswerThatTheRecordsConfirm) { expect_good(asked(GetParam())); }

std::vector<std::string_view> names() {
  std::vector<std::string_view> names;
  for (const scenarios::Scenario& scenario : scenarios::all())
    if (scenario.program != nullptr) names.push_back(scenario.name);
  return names;
}

INSTANTIATE_TEST_SUITE_P(Questions, OfScenario, ::testing::ValuesIn(names()),
                         [](const auto& info) { return std::string(info.param); });

class OfRecording : public ::testing::TestWithParam<std::string> {};

TEST_P(OfRecording, GivesEachOneRightAnswerThatTheRecordsConfirm) {
  expect_good(asked_of_sample(GetParam()));
}

TEST_P(OfRecording, AsksThreeQuestionsOrMoreWhereTwoTasksRan) {
  const Asked run = asked_of_sample(GetParam());
  if (tasks_of(run.timeline()) >= 2) EXPECT_GE(run.questions().size(), 3U);
}

INSTANTIATE_TEST_SUITE_P(Questions, OfRecording,
                         ::testing::Values("traces/cancel_cleanup", "traces/queue_maxsize",
                                           "traces/semaphore_fifo", "traces/taskgroup",
                                           "traces/time_sleep_blocks", "traces/to_thread",
                                           "layout/traces/barrier", "layout/traces/process_pool"),
                         [](const auto& info) {
                           return info.param.substr(info.param.rfind('/') + 1);
                         });

// -- the ideas ------------------------------------------------------------------------------------

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

TEST(Questions, AreInTheOrderOfTheirRecords) {
  const Asked run = asked("semaphore_caps_concurrency");
  EXPECT_TRUE(std::ranges::is_sorted(run.questions(), {}, &Question::record));
}

}  // namespace
}  // namespace app::model::questions::testing
