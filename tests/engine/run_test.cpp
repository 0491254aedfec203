#include "engine/run.h"

#include "tests/engine/story.h"

namespace engine {
namespace {

using testing::ElementsAre;
using testing::ThrowsMessage;

Coro<int> seven() { co_return 7; }

TEST(Run, ReturnsTheResultWithoutAnyCeremony) { EXPECT_EQ(run(seven()), 7); }

TEST(Run, ThrowsWhatMainRaised) {
  const auto fails = []() -> Coro<> {
    throw KeyError("x");
    co_return;
  };
  EXPECT_THROW(run(fails()), KeyError);
}

Coro<> nested() {
  try {
    run(seven());
  } catch (const RuntimeError& e) {
    print(e.what());
  }
  co_return;
}

TEST(Run, IsRefusedInsideARunningLoop) {
  EXPECT_THAT(printed_by(nested),
              testing::Contains("run() cannot be called from a running event loop"));
}

TEST(Run, TimeGoesOnFromOneRunToTheNext) {
  Program program;
  const auto waits = []() -> Coro<> { co_await sleep(1s); };
  run(waits());
  run(waits());
  EXPECT_EQ(program.selector().now(), 2'000'000'000);
}

Coro<> spins() {
  while (true)
    co_await sleep(0s);
}

Coro<> prints_forever() {
  while (true)
    print("again");
  co_return;
}

trace::Trace limited(Coro<> (*main)()) {
  trace::Recorder recorder({.records = 100});
  {
    ProgramOptions options;
    options.recorder = &recorder;
    Program program(std::move(options));
    EXPECT_THROW(run(main()), RecordingFull);
  }
  return std::move(recorder).finish(4);
}

TEST(Run, EndsWhenTheRecordingIsFull) {
  for (const auto main : {spins, prints_forever}) {
    const trace::Trace trace = limited(main);
    ASSERT_EQ(trace.records().size(), 102U);
    EXPECT_EQ(trace.records()[100].kind, trace::Kind::Limit);
    EXPECT_EQ(trace.records()[101].kind, trace::Kind::End);
  }
}

TEST(Program, LooksUpTheLastValueSet) {
  ProgramOptions options;
  options.set = {{"N", 1}, {"N", 2}};
  const Program program(std::move(options));
  EXPECT_EQ(program.set_value("N"), 2);
  EXPECT_EQ(program.set_value("M"), std::nullopt);
}

Coro<Loop*> running_loop() { co_return &get_running_loop(); }

// The loop was gone, and a thread that came late wrote into what it had been.
TEST(Run, LeavesALoopThatRefusesWhoComesLate) {
  const Program program;
  Loop* loop = run(running_loop());
  EXPECT_TRUE(loop->is_closed());
  EXPECT_FALSE(loop->is_running());
  EXPECT_THROW(loop->call_soon({"late", [] {}}), RuntimeError);
  EXPECT_THROW(loop->call_soon_threadsafe({"late", [] {}}), RuntimeError);
  EXPECT_THROW(loop->call_later(1s, {"late", [] {}}), RuntimeError);
  EXPECT_THROW(loop->run_until_complete(sleep(1s)), RuntimeError);
}

}  // namespace
}  // namespace engine
