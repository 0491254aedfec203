// The loop on the real clock, its threads and its signals.
// Rule: only order and outcome are looked at, never a duration.
#include <signal.h>

#include <algorithm>
#include <atomic>

#include "engine/asio_selector.h"
#include "engine/trace/validate.h"
#include "tests/engine/story.h"

namespace engine {
namespace {

using testing::ElementsAre;

ProgramOptions in_real_time(AsioSelector::Options options = {}) {
  ProgramOptions result;
  result.selector = std::make_unique<AsioSelector>(options);
  return result;
}

trace::Trace recorded_really(Coro<> (*main)()) {
  trace::Trace trace = recorded([main] { run(main()); }, in_real_time());
  const auto fault = trace::validate(trace);
  EXPECT_FALSE(fault) << "record " << fault->record << ": " << fault->what;
  return trace;
}

std::vector<std::string> printed_really(Coro<> (*main)()) { return printed(recorded_really(main)); }

Coro<> says_after(const char* name, Seconds delay) {
  co_await sleep(delay);
  print(name);
}

Coro<> sleeps() {
  co_await gather(says_after("late", 20ms), says_after("early", 1ms), says_after("now", 0s));
}

TEST(RealTime, FiresTimersInTheOrderOfTheirDeadlines) {
  EXPECT_THAT(printed_really(sleeps), ElementsAre("now", "early", "late"));
}

Coro<> sleeps_alike() {
  std::vector<Coro<>> all;
  for (const char* name : {"a", "b", "c", "d", "e", "f", "g", "h"})
    all.push_back(says_after(name, 2ms));
  co_await gather(std::move(all));
}

TEST(RealTime, FiresEqualDelaysInTheOrderTheyWereSet) {
  EXPECT_THAT(printed_really(sleeps_alike), ElementsAre("a", "b", "c", "d", "e", "f", "g", "h"));
}

Coro<> is_woken() {
  Loop* loop = &get_running_loop();
  const Future<int> answer = loop->create_future<int>();
  std::thread other([loop, answer] {
    loop->call_soon_threadsafe({"set_result", [answer] { answer.set_result(42); }});
  });
  print(co_await answer);
  other.join();
}

TEST(RealTime, IsWokenByAnotherThreadWhenItHasNothingToDo) {
  EXPECT_THAT(printed_really(is_woken), ElementsAre("42"));
}

int naps(int n) {
  block(1ms * n);
  print("napped", n);
  return n;
}

Coro<> threads_nap() {
  print(co_await gather(to_thread(naps, 30), to_thread(naps, 1)));
  try {
    co_await to_thread([] { throw ValueError("no"); });
  } catch (const ValueError& e) {
    print(e.what());
  }
}

TEST(RealTime, RunsJobsInThreadsThatHandBackValuesAndExceptions) {
  EXPECT_THAT(printed_really(threads_nap), ElementsAre("napped 1", "napped 30", "[30, 1]", "no"));
}

int computes(int n) {
  compute(4ms);
  return n;
}

Coro<> threads_compute() {
  const ThreadPoolExecutor pool(4);
  const auto open = with(pool);
  std::vector<Future<int>> all;
  for (int n = 0; n < 4; ++n)
    all.push_back(get_running_loop().run_in_executor(pool, computes, n));
  compute(4ms);
  print(co_await gather(all));
}

TEST(RealTime, LetsComputingThreadsShareTheLockWithTheLoop) {
  EXPECT_THAT(printed_really(threads_compute), ElementsAre("[0, 1, 2, 3]"));
}

std::atomic<int> running = 0;
std::atomic<int> most = 0;

void counts() {
  const int now = ++running;
  most = std::max(most.load(), now);
  block(1ms);
  --running;
}

Coro<> many_jobs() {
  {
    const ThreadPoolExecutor pool(2);
    const auto open = with(pool);
    for (int n = 0; n < 8; ++n)
      (void)get_running_loop().run_in_executor(pool, counts);
  }
  print("all have ended:", running == 0);
  print("two at a time:", most <= 2);
  co_return;
}

TEST(RealTime, RunsAsManyJobsAsThereAreWorkersAndWaitsForThemAtShutdown) {
  EXPECT_THAT(printed_really(many_jobs),
              ElementsAre("all have ended: True", "two at a time: True"));
}

Coro<> leaves_a_job() {
  const auto nap = [] { naps(5); };
  (void)get_running_loop().run_in_executor(nullptr, nap);
  co_return;
}

TEST(RealTime, EndsNoRunBeforeTheDefaultPoolIsEmpty) {
  EXPECT_THAT(printed_really(leaves_a_job), ElementsAre("napped 5"));
}

Coro<> waits_forever() { co_await get_running_loop().create_future<>(); }

TEST(RealTime, EndsAtItsLimit) {
  const auto runs = [] { EXPECT_THROW(run(waits_forever()), RecordingFull); };
  const trace::Trace trace = recorded(runs, in_real_time({.limit = 5ms}));
  const auto limits = of_kind(trace, trace::Kind::Limit);
  ASSERT_EQ(limits.size(), 1U);
  EXPECT_EQ(limits[0].limit_what(), trace::LimitWhat::Seconds);
}

Coro<> leaves_endless_jobs() {
  (void)get_running_loop().run_in_executor(nullptr, [] {
    while (true)
      block(1h);
  });
  (void)get_running_loop().run_in_executor(nullptr, [] {
    while (true)
      compute(1h);
  });
  co_await sleep(1h);
}

TEST(RealTime, LeavesJobsThatSleepOrComputeAtItsLimit) {
  const auto runs = [] { EXPECT_THROW(run(leaves_endless_jobs()), RecordingFull); };
  recorded(runs, in_real_time({.limit = 5ms}));
}

Coro<> is_interrupted() {
  get_running_loop().call_later(1ms, {"strike", [] { raise(SIGINT); }});
  try {
    co_await sleep(1h);
  } catch (const CancelledError&) {
    print("cancelled");
    throw;
  }
}

TEST(CtrlC, CancelsTheMainTaskAndThenLeavesTheRun) {
  const auto runs = [] { EXPECT_THROW(run(is_interrupted()), KeyboardInterrupt); };
  EXPECT_THAT(printed(recorded(runs, in_real_time())), ElementsAre("cancelled"));
}

Coro<> is_struck_while_it_blocks() {
  int looks = 0;
  block(1h, [&looks] {
    if (looks == 0) raise(SIGINT);
    return ++looks > 100;
  });
  print("went on");
  co_return;
}

TEST(CtrlC, InACallThatBlocksIsARequestAtNoLineInTheMiddleOfIt) {
  const auto runs = [] { EXPECT_THROW(run(is_struck_while_it_blocks()), KeyboardInterrupt); };
  const trace::Trace trace = recorded(runs, in_real_time());
  const auto records = trace.records();
  const auto block = std::ranges::find(records, trace::Kind::Block, &trace::Record::kind);
  ASSERT_LT(block + 2, records.end());
  EXPECT_EQ(block[1].kind, trace::Kind::TaskCancel);
  EXPECT_EQ(block[1].site, 0U);
  EXPECT_EQ(block[2].kind, trace::Kind::Print);
}

Coro<> refuses_to_end() {
  get_running_loop().call_later(1ms, {"strike", [] { raise(SIGINT); }});
  try {
    co_await sleep(1h);
  } catch (const CancelledError&) {
    print("first");
  }
  get_running_loop().call_later(1ms, {"strike", [] { raise(SIGINT); }});
  co_await sleep(1h);
}

TEST(CtrlC, LeavesAtOnceTheSecondTime) {
  const auto runs = [] { EXPECT_THROW(run(refuses_to_end()), KeyboardInterrupt); };
  EXPECT_THAT(printed(recorded(runs, in_real_time())), ElementsAre("first"));
}

Coro<> waits_for_its_pool(std::shared_ptr<std::atomic<bool>> is_over) {
  const ThreadPoolExecutor pool(1);
  const auto open = with(pool);
  (void)get_running_loop().run_in_executor(pool, [is_over] {
    raise(SIGINT);
    raise(SIGINT);
    while (!*is_over)
      block(1ms);
  });
  co_return;
}

TEST(CtrlC, LeavesAShutdownThatWaitsForAJob) {
  const auto runs = [] {
    const auto is_over = std::make_shared<std::atomic<bool>>(false);
    EXPECT_THROW(run(waits_for_its_pool(is_over)), KeyboardInterrupt);
    *is_over = true;
  };
  recorded(runs, in_real_time());
}

Coro<> recovers() {
  get_running_loop().call_later(1ms, {"strike", [] { raise(SIGINT); }});
  try {
    co_await sleep(1h);
  } catch (const CancelledError&) {
  }
  print("went on");
}

TEST(CtrlC, IsForgottenByAMainTaskThatEndsWell) {
  EXPECT_THAT(printed_really(recovers), ElementsAre("went on"));
}

}  // namespace
}  // namespace engine
