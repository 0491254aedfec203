// A recording that is written while its program runs.
// Rule: what is on paper is looked at, never a duration.
#include "engine/live_trace.h"

#include <sstream>

#include "engine/asio_selector.h"
#include "tests/engine/story.h"

namespace engine {
namespace {

/// A program in real time with somebody writing along.
class LiveTraceTest : public testing::Test {
 protected:
  trace::Trace record(Coro<> (*main)(LiveTraceTest*)) {
    auto selector = std::make_unique<AsioSelector>();
    InterpreterLock& lock = selector->lock();
    ProgramOptions options;
    options.recorder = &recorder_;
    options.selector = std::move(selector);
    {
      const Program program(std::move(options));
      const LiveTrace live({.recorder = recorder_, .lock = lock, .writer = writer_});
      run(main(this));
    }
    return std::move(recorder_).finish(0);
  }

 public:
  bool has_written(const std::string& words) const {
    return out_.str().find(words) != std::string::npos;
  }

 protected:
  std::ostringstream out_;
  trace::TraceWriter writer_{out_};
  trace::Recorder recorder_;
};

Coro<> waits_until_it_is_on_paper(LiveTraceTest* test) {
  print("look at this");
  while (!test->has_written("look at this"))
    co_await sleep(1ms);
}

TEST_F(LiveTraceTest, IsWrittenWhileTheProgramRuns) {
  record(waits_until_it_is_on_paper);
  EXPECT_TRUE(has_written("look at this"));
  EXPECT_FALSE(has_written(R"("kind":"end")"));
}

TEST_F(LiveTraceTest, IsTheWholeRecordingOnceTheRestIsWritten) {
  const trace::Trace trace = record(waits_until_it_is_on_paper);
  writer_.write({.tables = trace, .records = trace.records()});
  EXPECT_EQ(out_.str(), write_trace(trace));
}

int says_so() {
  print("in a thread");
  return 1;
}

Coro<> has_jobs(LiveTraceTest* test) {
  while (!test->has_written("in a thread"))
    co_await to_thread(says_so);
}

TEST_F(LiveTraceTest, HoldsWhatThreadsRecord) {
  const trace::Trace trace = record(has_jobs);
  writer_.write({.tables = trace, .records = trace.records()});
  EXPECT_EQ(out_.str(), write_trace(trace));
}

}  // namespace
}  // namespace engine
