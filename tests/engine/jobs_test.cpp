// Jobs in virtual time: what has no twin in Python.
#include "engine/executor.h"

#include "tests/engine/story.h"

namespace engine {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::ThrowsMessage;

void naps_forever(std::shared_ptr<Counted> held) {
  while (held) {
    block(1s);
    print("napped");
  }
}

TEST(Jobs, UnwindWhenTheirProgramIsCutOff) {
  trace::Recorder recorder({.records = 100});
  {
    ProgramOptions options;
    options.recorder = &recorder;
    Program program(std::move(options));
    const auto main = []() -> Coro<> {
      co_await to_thread(naps_forever, std::make_shared<Counted>());
    };
    EXPECT_THROW(run(main()), RecordingFull);
  }
  EXPECT_EQ(Counted::alive, 0);
}

Coro<> asks_in_job() {
  const auto asks = [] {
    try {
      get_running_loop();
    } catch (const RuntimeError& e) {
      print(e.what());
    }
  };
  co_await to_thread(asks);
}

TEST(Jobs, HaveNoRunningLoop) {
  EXPECT_THAT(printed_by(asks_in_job), ElementsAre("no running event loop"));
}

Coro<> runs_in_job() {
  const auto runs = [] { run(sleep(1s)); };
  co_await to_thread(runs);
}

TEST(Jobs, CannotRunALoopInVirtualTime) {
  EXPECT_THAT([] { run(runs_in_job()); },
              ThrowsMessage<RuntimeError>(testing::HasSubstr("virtual time has one loop")));
}

Coro<int> awaits_nested_lambda() {
  int base = 0;
  base += 40;
  co_return co_await to_thread([base](int more) { return base + more; }, 2);
}

TEST(Jobs, TakeAnyFunctionAndItsArgumentsByValue) { EXPECT_EQ(run(awaits_nested_lambda()), 42); }

TEST(Jobs, NameTheJobAndItsPoolInTheRecording) {
  static const ProcessFunction crunch("crunch", [](int n) { return n; });
  const auto main = []() -> Coro<> {
    const ProcessPoolExecutor pool(3);
    co_await get_running_loop().run_in_executor(pool, crunch, 1);
  };
  const trace::Trace trace = recorded([&] { run(main()); });
  const auto submitted = of_kind(trace, trace::Kind::JobSubmit);
  ASSERT_EQ(submitted.size(), 1U);
  EXPECT_EQ(trace.text(submitted[0].text), "crunch");
  EXPECT_EQ(submitted[0].pool(), trace::Pool::Process);
  EXPECT_EQ(submitted[0].workers, 3U);
  EXPECT_EQ(trace.text(trace.site(submitted[0].site).file), "tests/engine/jobs_test.cpp");
}

TEST(Jobs, OfToThreadWereAskedForWhereItIsAwaited) {
  const auto main = []() -> Coro<> { co_await to_thread([] {}); };
  const trace::Trace trace = recorded([&] { run(main()); });
  const auto submitted = of_kind(trace, trace::Kind::JobSubmit);
  ASSERT_EQ(submitted.size(), 1U);
  EXPECT_EQ(trace.text(trace.site(submitted[0].site).file), "tests/engine/jobs_test.cpp");
}

TEST(Jobs, RunWithoutARecorderToo) {
  const auto main = []() -> Coro<int> {
    co_await to_thread([] { block(1s); });
    co_return co_await to_thread([] {
      compute(1s);
      return 7;
    });
  };
  EXPECT_EQ(run(main()), 7);
}

TEST(Executor, OutlivesItsProgramAndThenTakesNoJobs) {
  const ThreadPoolExecutor pool(1);
  const auto main = [](ThreadPoolExecutor executor) -> Coro<> {
    co_await get_running_loop().run_in_executor(executor, [] {});
  };
  run(main(pool));
  EXPECT_THAT(
      [&] { run(main(pool)); },
      ThrowsMessage<RuntimeError>("cannot schedule new futures after interpreter shutdown"));
}

Coro<> leaves_a_pool() {
  const ThreadPoolExecutor pool(1);
  const auto open = with(pool);
  (void)get_running_loop().run_in_executor(pool, [] { block(1s); });
  block(200ms);
  co_return;
}

TEST(Executor, ThatIsClosedTellsThatTheLoopWaitsForItsJobs) {
  const trace::Trace trace = recorded([] { run(leaves_a_pool()); });
  const auto blocks = of_kind(trace, trace::Kind::Block);
  ASSERT_EQ(blocks.size(), 2U);
  EXPECT_EQ(trace.text(blocks[0].label), "");
  EXPECT_EQ(trace.text(blocks[1].label), "shutdown");
  EXPECT_NEAR(trace.delay(blocks[1].delay), 1, 1e-6);
}

TEST(Jobs, AreFollowedByTheirFutureMadeAtTheSamePlace) {
  const auto main = []() -> Coro<> {
    (void)get_running_loop().run_in_executor(nullptr, [] {});
    co_await to_thread([] {});
  };
  const trace::Trace trace = recorded([&] { run(main()); });
  const auto records = trace.records();
  for (std::size_t n = 0; n + 1 < records.size(); ++n) {
    if (records[n].kind != trace::Kind::JobSubmit) continue;
    EXPECT_EQ(records[n + 1].kind, trace::Kind::FutNew);
    EXPECT_EQ(records[n + 1].task, records[n].task);
    EXPECT_EQ(records[n + 1].site, records[n].site);
  }
  EXPECT_EQ(of_kind(trace, trace::Kind::JobSubmit).size(), 2U);
}

TEST(Loop, IsReachedFromOtherThreadsOnlyInRealTime) {
  Program program;
  Loop loop;
  std::string said;
  std::thread([&] {
    try {
      loop.call_soon_threadsafe({"note", [] {}});
    } catch (const RuntimeError& e) {
      said = e.what();
    }
  }).join();
  EXPECT_THAT(said, testing::HasSubstr("another thread needs real time"));
  loop.close();
}

}  // namespace
}  // namespace engine
