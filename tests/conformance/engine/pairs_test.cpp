// Each pair's schedule in the engine against the one that CPython 3.11 gives under the recorder.
#include <gtest/gtest.h>

#include "app/model/schedule.h"
#include "app/runs/run.h"
#include "engine/trace/validate.h"
#include "tests/conformance/engine/pair.h"

Pair::Pair(const char* pair_name, void (*pair_program)(), Ties pair_ties)
    : name(pair_name), program(pair_program), ties(pair_ties) {
  all().push_back(*this);
}

std::vector<Pair>& Pair::all() {
  static std::vector<Pair> pairs;
  return pairs;
}

namespace {

trace::Trace recorded_here(const Pair& pair) {
  trace::Recorder recorder({.records = 100'000});
  {
    ProgramOptions options;
    options.recorder = &recorder;
    options.ties = pair.ties;
    Program program(std::move(options));
    try {
      pair.program();
    } catch (const Deadlock&) {
    } catch (const SystemExit&) {
    } catch (...) {
      const Raised raised = describe(std::current_exception());
      recorder.uncaught(raised.type, raised.text);
    }
  }
  return std::move(recorder).finish(0);
}

app::runs::Run recorded_by_python(const Pair& pair) {
  app::runs::Request request;
  request.what = std::string(LOOPARIUM_SOURCE_DIR "/tests/conformance/engine/") + pair.name + ".py";
  request.ties = pair.ties == Ties::Heapq ? app::runs::Ties::Heapq : app::runs::Ties::Fifo;
  return app::runs::run(request);
}

class EnginePair : public testing::TestWithParam<Pair> {};

TEST_P(EnginePair, HasTheScheduleOfCPython) {
  const app::runs::Run python = recorded_by_python(GetParam());
  if (!python.trace->meta().python.starts_with("3.11")) {
    GTEST_SKIP() << "the engine's rules are those of CPython 3.11; this is "
                 << python.trace->meta().python;
  }
  const trace::Trace here = recorded_here(GetParam());
  EXPECT_EQ(app::model::schedule(*python.trace), app::model::schedule(here));
}

TEST_P(EnginePair, TellsAStoryThatCanHaveHappened) {
  const auto fault = trace::validate(recorded_here(GetParam()));
  EXPECT_FALSE(fault) << "record " << fault->record << ": " << fault->what;
}

INSTANTIATE_TEST_SUITE_P(Engine, EnginePair, testing::ValuesIn(Pair::all()),
                         [](const auto& instance) { return instance.param.name; });

}  // namespace
