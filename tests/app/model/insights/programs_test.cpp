// What is said of small Python programs: a program's first line names it, "nothing" included.
// Rule: each fault has its program, and beside it one that looks alike and is right.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/runs/run.h"
#include "program.h"

namespace app::model::insights::testing {
namespace {

namespace fs = std::filesystem;

const fs::path Programs = fs::path(LOOPARIUM_SOURCE_DIR) / "tests/app/model/insights/programs";

std::vector<std::string> names() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(Programs))
    if (entry.path().extension() == ".py") names.push_back(entry.path().stem().string());
  std::ranges::sort(names);
  return names;
}

Judged recorded(const std::string& name) {
  const runs::Run run = runs::run({.what = (Programs / (name + ".py")).string()});
  return Judged(*run.trace);
}

/// The topics of a `# said:` line, separated by commas where there are several.
std::string said_line(const std::string& name) {
  std::ifstream file(Programs / (name + ".py"));
  std::string line;
  std::getline(file, line);
  const std::string mark = "# said: ";
  return line.starts_with(mark) ? line.substr(mark.size()) : "no first line that says it";
}

std::string said(const Judged& run) {
  std::string text;
  for (const Topic topic : run.topics()) {
    if (!text.empty()) text += "; ";
    text += topic_text(topic);
  }
  return text.empty() ? "nothing" : text;
}

std::string sentences(const Judged& run) {
  std::string text;
  for (const Insight& insight : run.insights())
    text += insight.sentence.text + "\n";
  return text;
}

class Program : public ::testing::TestWithParam<std::string> {};

TEST_P(Program, IsToldWhatItsFirstLineSaysAndNothingElse) {
  const Judged run = recorded(GetParam());
  EXPECT_EQ(said(run), said_line(GetParam())) << sentences(run);
}

INSTANTIATE_TEST_SUITE_P(Insights, Program, ::testing::ValuesIn(names()),
                         [](const auto& info) { return info.param; });

TEST(Insights, OfPythonProgramsQuoteWhatTheTraceSays) {
  EXPECT_EQ(recorded("jobs_in_threads_awaited_in_turn").only(Topic::AwaitsInTurn).sentence.text,
            "main awaited read at line 12 (0.3 s), then read at line 13 (0.3 s): 0.6 s. Neither "
            "uses the result of the other; together they would take at best 0.3 s.");
  EXPECT_EQ(
      recorded("two_locks_in_two_orders").only(Topic::Deadlock).sentence.text,
      "Deadlock, in a circle: Task-2 transfer() waits for Lock 2 at line 8, which Task-3 holds; "
      "Task-3 transfer() waits for Lock 1 at line 8, which Task-2 holds. Neither of them can "
      "go on.");
}

TEST(AwaitsInTurn, OfAComprehensionAreToldOfTheFunctionAroundIt) {
  EXPECT_EQ(recorded("a_comprehension_awaits_each").only(Topic::AwaitsInTurn).sentence.text,
            "main awaited fetch 4 times in turn at line 11: 2 s. None uses the result of another; "
            "together they would take 0.5 s.");
}

TEST(AwaitsInTurn, WhoseResultsNobodyUsesMayBeMeantInTheirOrder) {
  EXPECT_EQ(recorded("words_in_strings_are_no_names").only(Topic::AwaitsInTurn).cure.text,
            "Unless their order matters, start both before the first is awaited: await "
            "asyncio.gather(cook(…), cook(…)), or an asyncio.TaskGroup.");
}

TEST(AwaitsInTurn, OfJobsTakeAsLongTogetherAsTheirPoolNeeds) {
  const Judged run = recorded("more_jobs_awaited_in_turn_than_the_pool_has_workers");
  EXPECT_EQ(run.only(Topic::AwaitsInTurn).sentence.text,
            "main awaited read 6 times in turn at line 17: 1.2 s. None uses the result of another; "
            "together they would take at best 0.6 s.");
  EXPECT_EQ(run.only(Topic::AwaitsInTurn).cure.text,
            "Start all of them before the first is awaited: await asyncio.gather(*("
            "loop.run_in_executor(…, read, …) for …)), or an asyncio.TaskGroup.");
}

TEST(AwaitsInTurn, OfJobsAreGivenToTheirPoolInTheCure) {
  EXPECT_EQ(recorded("jobs_in_threads_awaited_in_turn").only(Topic::AwaitsInTurn).cure.text,
            "Start both before the first is awaited: await asyncio.gather(asyncio.to_thread(read, "
            "…), asyncio.to_thread(read, …)), or an asyncio.TaskGroup.");
}

TEST(AwaitsInTurn, WithinOneExpressionAreToldApart) {
  const Judged run = recorded("awaits_within_one_expression");
  EXPECT_EQ(run.only(Topic::AwaitsInTurn).sentence.text,
            "main awaited price twice in turn at line 11: 0.4 s. Neither uses the result of the "
            "other; together they would take 0.2 s.");
  EXPECT_EQ(run.only(Topic::AwaitsInTurn).cure.text,
            "Start both before the first is awaited: await asyncio.gather(price(…), price(…)), or "
            "an asyncio.TaskGroup.");
}

TEST(AwaitsInTurn, WithinOneLineOfTheCalleeAreNoCallsOfTheirOwn) {
  EXPECT_EQ(
      recorded("a_call_that_awaits_twice_in_one_line").only(Topic::AwaitsInTurn).sentence.text,
      "pair awaited price twice in turn at line 11, and so 3 times: 1.2 s. Neither uses the "
      "result of the other; together they would take 0.6 s.");
}

TEST(LoopBlocked, NamesThePoolThatIsClosed) {
  const Judged run = recorded("a_pool_left_while_its_jobs_run");
  EXPECT_EQ(run.only(Topic::LoopBlocked).sentence.text,
            "main held the loop for 2 s at line 15 closing a pool whose jobs had not ended; Task-2 "
            "tick() was held up for 1.9 s.");
  EXPECT_EQ(run.only(Topic::LoopBlocked).cure.text,
            "Await the jobs before the pool is closed: while shutdown waits for them, nothing else "
            "can run.");
}

TEST(NeverAwaited, IsNamedAsTheProgramCallsIt) {
  const Judged run = recorded("a_sleep_nobody_awaits");
  EXPECT_EQ(run.only(Topic::NeverAwaited).sentence.text,
            "asyncio.sleep was called 3 times at line 7 and never awaited: nothing of it ran.");
  EXPECT_EQ(run.only(Topic::NeverAwaited).cure.text,
            "A call only makes a coroutine object. Write await asyncio.sleep(…).");
}

TEST(NeverAwaited, OfCoroutinesGivenToWaitNamesTheCure) {
  EXPECT_EQ(recorded("wait_takes_tasks_only").only(Topic::NeverAwaited).cure.text,
            "Make a task of each: asyncio.create_task(ask(…)).");
}

TEST(NeverAwaited, DoesNotTellOfAnArgumentBesideItsCall) {
  EXPECT_THAT(
      recorded("a_call_nobody_awaits_and_its_argument").only(Topic::NeverAwaited).sentence.text,
      ::testing::StartsWith("asyncio.wait_for was called at line 11"));
}

TEST(NeverAwaited, GivenToRunWhileALoopRunsNamesThePlainFunction) {
  const Judged run = recorded("run_cannot_be_called_while_a_loop_runs");
  EXPECT_EQ(run.only(Topic::NeverAwaited).sentence.text,
            "asyncio.run was called at line 11 while a loop was running, and refused: nothing of "
            "load ran.");
  EXPECT_EQ(run.only(Topic::NeverAwaited).cure.text,
            "Make total an async def, await it where it is called, and in it write await load(…).");
}

TEST(QueueGrows, OfItemsPutWithoutWaitingNamesThePutThatWaits) {
  EXPECT_EQ(
      recorded("a_bound_that_put_nowait_would_not_wait_for").only(Topic::QueueGrows).cure.text,
      "Give it a bound, asyncio.Queue(maxsize=…), and put with await queue.put(…): then it waits "
      "for room, where put_nowait would raise QueueFull. Or add consumers.");
}

TEST(ExceptionUnretrieved, ReturnedByGatherToNobodyNamesThoseWhoFailed) {
  EXPECT_EQ(recorded("failures_that_gather_returns_to_nobody")
                .only(Topic::ExceptionUnretrieved)
                .sentence.text,
            "Task-3 job(1) and Task-5 job(3) failed, the first with ValueError at 0.100 s; "
            "asyncio.gather at line 13 returned the exceptions, and nobody looks at what it "
            "returns.");
}

TEST(ExceptionUnretrieved, TellsFailuresOfOneKindTogether) {
  EXPECT_EQ(recorded("failures_of_one_kind").only(Topic::ExceptionUnretrieved).sentence.text,
            "Task-2 ask(1), Task-3 ask(2), Task-4 ask(3) and 3 others failed with ValueError, the "
            "first at 1.000 s, and nobody asked for their results: the exceptions are only "
            "logged.");
}

TEST(TaskNotKept, TellsAllLinesTogether) {
  EXPECT_EQ(recorded("tasks_dropped_at_two_lines").only(Topic::TaskNotKept).sentence.text,
            "Task-2 ask(1), made at line 10; Task-3 ask(2), made at line 11. Nobody kept them: "
            "what create_task returned was dropped.");
}

TEST(LeftBehind, AfterAFailureInGatherNamesWhatCancelsSiblings) {
  EXPECT_EQ(recorded("siblings_of_a_failure_in_gather").only(Topic::LeftBehind).cure.text,
            "asyncio.gather raises the first exception and lets the others run on: an async with "
            "asyncio.TaskGroup() cancels and awaits them.");
}

TEST(Deadlock, OfAQueueThatIsJoinedCountsItsItems) {
  EXPECT_EQ(recorded("a_queue_whose_items_are_never_reported").only(Topic::Deadlock).sentence.text,
            "Deadlock: Task-1 main() waits for all items of Queue to be done at line 17. 5 were "
            "put, 5 taken, and task_done() was never called.");
}

TEST(Deadlock, OnALockNamesWhoEndedWithoutReleasingIt) {
  const Judged run = recorded("a_lock_kept_by_who_left_early");
  EXPECT_EQ(run.only(Topic::Deadlock).sentence.text,
            "Deadlock: Task-4 withdraw(10) waits for Lock at line 8. Task-3 withdraw(70), which "
            "took Lock at line 8, ended without releasing it.");
  EXPECT_EQ(run.only(Topic::Deadlock).cure.text,
            "Use async with: it releases however the block is left.");
}

TEST(Deadlock, OnPermitsNamesAllWhoKeptThem) {
  EXPECT_EQ(recorded("permits_kept_by_who_failed").only(Topic::Deadlock).sentence.text,
            "Deadlock: Task-6 work(4) waits for a permit of Semaphore at line 6; Task-7 work(5) "
            "waits for a permit of Semaphore at line 6. Task-3 work(1) and Task-5 work(3), which "
            "took permits of Semaphore at line 6, ended without releasing them.");
}

TEST(Deadlock, OnPermitsThatOthersGiveBackBlamesNobody) {
  EXPECT_EQ(recorded("permits_given_back_by_another_task").only(Topic::Deadlock).cure.text,
            "Look for who should have done it: it ended before, failed, or waits itself.");
}

TEST(Deadlock, OnASemaphoreThatAnotherTaskReleasesIsNoTaskWaitingForItself) {
  EXPECT_EQ(
      recorded("a_semaphore_that_counts_what_another_gives").only(Topic::Deadlock).sentence.text,
      "Deadlock: Task-3 consume([]) waits for a permit of Semaphore at line 14. Nothing is left "
      "that could wake it.");
}

TEST(Deadlock, OfAQueueWhoseWorkerFailedNamesTheWorker) {
  const Judged run = recorded("a_worker_fails_and_items_are_left");
  EXPECT_EQ(run.only(Topic::Deadlock).sentence.text,
            "Deadlock: Task-1 main() waits for all items of Queue to be done at line 20. 4 were "
            "put, 3 taken, and task_done() was called 3 times. Task-2 work() failed with "
            "ZeroDivisionError (division by zero) at 0.600 s, and nobody takes the rest.");
  EXPECT_EQ(run.only(Topic::Deadlock).cure.text,
            "Catch the error inside the loop of the worker, so that it goes on to the next item; "
            "and call task_done() once for each item, in a finally.");
}

TEST(Deadlock, OfAQueueWhoseWorkerReturnedNamesTheWorker) {
  EXPECT_EQ(recorded("a_worker_that_takes_too_few_items").only(Topic::Deadlock).sentence.text,
            "Deadlock: Task-1 main() waits for all items of Queue to be done at line 18. 3 were "
            "put, 2 taken, and task_done() was called twice. Task-2 work() ended, and nobody takes "
            "the rest.");
}

TEST(Deadlock, AtAFullQueueNamesTheConsumerThatFailed) {
  const Judged run = recorded("a_producer_whose_consumer_failed");
  EXPECT_EQ(run.only(Topic::Deadlock).sentence.text,
            "Deadlock: Task-2 produce() waits for room in Queue at line 7. Task-3 consume() failed "
            "with RuntimeError (disk full) at 0.200 s, and nobody else takes from Queue.");
  EXPECT_EQ(run.only(Topic::Deadlock).cure.text,
            "Catch the error where the items are taken; or start both sides in an "
            "asyncio.TaskGroup: when one fails, it cancels the other and raises the error.");
}

TEST(Deadlock, AtAnEmptyQueueNamesTheProducerThatFailed) {
  EXPECT_EQ(recorded("a_consumer_whose_producer_failed").only(Topic::Deadlock).sentence.text,
            "Deadlock: Task-3 consume() waits for an item of Queue at line 13. Task-2 produce() "
            "failed with RuntimeError (no more power) at 0.100 s, and nobody else puts into "
            "Queue.");
}

TEST(Deadlock, ThatATimeOutEndedTellsWhen) {
  const Judged run = recorded("a_circle_that_a_time_out_ends");
  EXPECT_EQ(run.only(Topic::Deadlock).sentence.text,
            "Deadlock, in a circle: Task-3 transfer() waits for Lock 1 at line 8, which Task-2 "
            "holds; Task-2 transfer() waits for Lock 2 at line 8, which Task-3 holds. Neither of "
            "them could go on until 2.000 s, when Task-2 was cancelled.");
  EXPECT_EQ(run.only(Topic::Deadlock).lines, std::vector<std::uint32_t>{8});
}

TEST(Deadlock, OfATaskAndItsLockIsEndedByGivingTheLockBack) {
  const Judged run = recorded("who_waits_for_a_task_that_needs_its_lock");
  EXPECT_EQ(run.only(Topic::Deadlock).sentence.text,
            "Deadlock, in a circle: Task-2 child() waits for Lock at line 6, which Task-1 holds; "
            "Task-1 main() waits for Task-2, at most 1 s at line 14. Neither of them could go on "
            "until 1.000 s, when the time of Task-1 was up.");
  EXPECT_EQ(run.only(Topic::Deadlock).cure.text,
            "Give back what a task needs before you wait for that task.");
}

TEST(CheckThenAct, NamesTheCheckAndTheWriting) {
  const Judged run = recorded("a_connection_two_tasks_make");
  EXPECT_EQ(run.only(Topic::CheckThenAct).sentence.text,
            "Client.ask checks self.connection at line 15 and writes it at line 16, and awaits "
            "between: Task-3 Client.ask('two') checked it before Task-2 Client.ask('one') had "
            "written, so that both went on.");
  EXPECT_EQ(run.only(Topic::CheckThenAct).lines, (std::vector<std::uint32_t>{15, 16}));
}

TEST(CheckThenAct, OfACheckThatTurnsOthersAwayIsToldToo) {
  EXPECT_EQ(recorded("a_token_two_tasks_fetch").only(Topic::CheckThenAct).lines,
            (std::vector<std::uint32_t>{9, 11, 12}));
}

TEST(UpdateLost, OfAnItemNamesItsKey) {
  EXPECT_EQ(
      recorded("an_item_read_before_an_await_and_written_after")
          .only(Topic::UpdateLost)
          .sentence.text,
      "buy reads stock[\"apple\"] at line 12 and writes it back at line 14, and awaits between: "
      "Task-3 buy(2) read it before Task-2 buy(1) had written, so that one of the two updates is "
      "lost. That happened twice.");
}

TEST(UpdateLost, BetweenSeveralAwaitsIsToldOnce) {
  EXPECT_EQ(recorded("a_global_read_before_a_bare_yield_and_written_after")
                .only(Topic::UpdateLost)
                .lines.front(),
            9U);
}

TEST(UpdateLost, NamesTheLinesThatReadAndWrite) {
  EXPECT_EQ(recorded("a_global_read_before_an_await_and_written_after")
                .only(Topic::UpdateLost)
                .sentence.text,
            "withdraw reads balance at line 9 and writes it back at line 11, and awaits between: "
            "Task-3 withdraw(20) read it before Task-2 withdraw(10) had written, so that one of "
            "the two updates is lost. That happened twice.");
}

}  // namespace
}  // namespace app::model::insights::testing
