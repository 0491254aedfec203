// Each pair's schedule in the engine against the one that CPython 3.11 gives under the recorder.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "app/model/schedule.h"
#include "app/runs/run.h"
#include "engine/trace/validate.h"
#include "engine/trace/words.h"
#include "tests/conformance/engine/pair.h"

Pair::Pair(const char* pair_name, void (*pair_program)(), PairOptions pair_options)
    : name(pair_name), program(pair_program), options(pair_options) {
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
    options.ties = pair.options.ties;
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
  request.ties = pair.options.ties == Ties::Heapq ? app::runs::Ties::Heapq : app::runs::Ties::Fifo;
  return app::runs::run(request);
}

/// What is told of locks, semaphores, queues and the like: everything but the place and the time,
/// which two languages do not share.
std::string object_record(const trace::Trace& trace, const trace::Record& record) {
  using enum trace::Kind;
  constexpr std::array kinds{ObjNew,   Acquire,   Release, QueuePut,
                             QueueGet, QueueDone, Notify,  trace::Kind::Barrier};
  if (std::ranges::find(kinds, record.kind) == kinds.end()) return "";
  return fmt::format("{} #{} task {} how {} number {} {}\n",
                     trace::KindWords[static_cast<std::size_t>(record.kind)], record.object,
                     record.task, record.how, record.other, trace.text(record.text));
}

std::string object_records(const trace::Trace& trace) {
  std::string lines;
  for (const trace::Record& record : trace.records())
    lines += object_record(trace, record);
  return lines;
}

class EnginePair : public testing::TestWithParam<Pair> {};

/// N of "3.11.N".
int patch_of(const std::string& version) {
  return std::stoi(version.substr(version.rfind('.') + 1));
}

/// The pair's recordings; the test is skipped where CPython is not of the engine's version.
class EnginePairInBoth : public EnginePair {
 protected:
  void SetUp() override {
    python = recorded_by_python(GetParam()).trace;
    if (!python->meta().python.starts_with("3.11")) {
      GTEST_SKIP() << "the engine's rules are those of CPython 3.11; this is "
                   << python->meta().python;
    }
    if (patch_of(python->meta().python) < GetParam().options.patch) {
      GTEST_SKIP() << "CPython 3.11." << GetParam().options.patch << " mended what "
                   << python->meta().python << " does here";
    }
  }
  std::shared_ptr<const trace::Trace> python;
  const trace::Trace here = recorded_here(GetParam());
};

TEST_P(EnginePairInBoth, HaveOneSchedule) {
  EXPECT_EQ(app::model::schedule(*python), app::model::schedule(here));
}

TEST_P(EnginePairInBoth, TellTheSameOfLocksAndQueues) {
  EXPECT_EQ(object_records(*python), object_records(here));
}

TEST_P(EnginePair, TellsAStoryThatCanHaveHappened) {
  const auto fault = trace::validate(recorded_here(GetParam()));
  EXPECT_FALSE(fault) << "record " << fault->record << ": " << fault->what;
}

constexpr auto name_of = [](const auto& instance) { return instance.param.name; };
INSTANTIATE_TEST_SUITE_P(Engine, EnginePair, testing::ValuesIn(Pair::all()), name_of);
INSTANTIATE_TEST_SUITE_P(Engine, EnginePairInBoth, testing::ValuesIn(Pair::all()), name_of);

}  // namespace
