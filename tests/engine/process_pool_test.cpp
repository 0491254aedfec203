// Pools of real processes.
// Rule: only order and outcome are looked at, never a duration.
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include "engine/asio_selector.h"
#include "engine/trace/validate.h"
#include "tests/engine/story.h"

namespace engine {
namespace {

using testing::ElementsAre;

const ProcessFunction squares("squares", [](std::vector<int> numbers, std::string name) {
  print(name);
  for (int& number : numbers)
    number *= number;
  return std::pair(name, numbers);
});

const ProcessFunction fails("fails", [](std::string text) -> int {
  if (text.empty()) throw KeyError("none");
  throw ValueError(text);
});

const ProcessFunction naps_and_computes("naps_and_computes", [] {
  block(1ms);
  compute(1ms);
});

const ProcessFunction process_number("process_number", [] { return static_cast<int>(getpid()); });

const ProcessFunction dies("dies", [] { raise(SIGKILL); });

const ProcessFunction is_open("is_open",
                              [](int descriptor) { return fcntl(descriptor, F_GETFD) >= 0; });

const ProcessFunction naps_long("naps_long", [] { block(1h); });

const ProcessFunction sees_delay("sees_delay",
                                 [] { return Program::current().set_value("DELAY").value_or(0); });

trace::Trace recorded_really(Coro<> (*main)(), ProgramOptions options = {}) {
  options.selector = std::make_unique<AsioSelector>();
  trace::Trace trace = recorded([main] { run(main()); }, std::move(options));
  const auto fault = trace::validate(trace);
  EXPECT_FALSE(fault) << "record " << fault->record << ": " << fault->what;
  return trace;
}

std::vector<std::string> printed_really(Coro<> (*main)()) { return printed(recorded_really(main)); }

Coro<> calls() {
  const ProcessPoolExecutor pool(1);
  Loop& loop = get_running_loop();
  const std::vector<int> numbers{1, 2, 3};
  print(co_await loop.run_in_executor(pool, squares, numbers, "told by the job"));
  const int there = co_await loop.run_in_executor(pool, process_number);
  print(there != getpid());
}

TEST(ProcessPool, CallsAFunctionInAnotherProcessAndHandsBackWhatItSays) {
  EXPECT_THAT(printed_really(calls),
              ElementsAre("told by the job", "('told by the job', [1, 4, 9])", "True"));
}

Coro<> asks_for_a_descriptor() {
  const int ours = open("/dev/null", O_RDONLY);
  const ProcessPoolExecutor pool(1);
  print(co_await get_running_loop().run_in_executor(pool, is_open, ours));
  close(ours);
}

// A connection that a worker had inherited did not end when this side closed it.
TEST(ProcessPool, WorkersInheritNoDescriptors) {
  EXPECT_THAT(printed_really(asks_for_a_descriptor), ElementsAre("False"));
}

Coro<> asks_for_delay() {
  const ProcessPoolExecutor pool(1);
  print(co_await get_running_loop().run_in_executor(pool, sees_delay));
}

TEST(ProcessPool, WorkersKnowTheConstantsThatTheRunChanges) {
  ProgramOptions options;
  options.set = {{"OTHER", 1}, {"DELAY", 0.1}};
  EXPECT_THAT(printed(recorded_really(asks_for_delay, std::move(options))), ElementsAre("0.1"));
}

Coro<> catches() {
  const ProcessPoolExecutor pool(1);
  try {
    co_await get_running_loop().run_in_executor(pool, fails, "no");
  } catch (const ValueError& e) {
    print("ValueError", e.what());
  }
  try {
    co_await get_running_loop().run_in_executor(pool, fails, "");
  } catch (const KeyError& e) {
    print("KeyError", e.what());
  }
}

TEST(ProcessPool, HandsBackExceptions) {
  EXPECT_THAT(printed_really(catches), ElementsAre("ValueError no", "KeyError none"));
}

Coro<> records() {
  const ProcessPoolExecutor pool(2);
  co_await get_running_loop().run_in_executor(pool, naps_and_computes);
}

TEST(ProcessPool, RecordsWhatItsJobsDo) {
  const trace::Trace trace = recorded_really(records);
  EXPECT_EQ(of_kind(trace, trace::Kind::JobSleep).size(), 1U);
  EXPECT_EQ(of_kind(trace, trace::Kind::Compute).size(), 1U);
  EXPECT_EQ(of_kind(trace, trace::Kind::JobEnd).size(), 1U);
}

Coro<> tries(const char* name, Future<> future) {
  try {
    co_await future;
  } catch (const BrokenProcessPool&) {
    print(name, "broke");
  }
}

Coro<> goes_on_after_a_death() {
  Loop& loop = get_running_loop();
  const ProcessPoolExecutor pool(2);
  std::vector<Coro<>> all;
  all.push_back(tries("running", loop.run_in_executor(pool, naps_long)));
  all.push_back(tries("dying", loop.run_in_executor(pool, dies)));
  all.push_back(tries("queued", loop.run_in_executor(pool, naps_long)));
  co_await gather(std::move(all));
  try {
    (void)loop.run_in_executor(pool, dies);
  } catch (const BrokenProcessPool& e) {
    print(e.what());
  }
  const ProcessPoolExecutor another(1);
  print(co_await loop.run_in_executor(another, process_number) > 0);
}

TEST(ProcessPool, BreaksWhenAProcessDiesAndTheProgramGoesOn) {
  const auto lines = printed_really(goes_on_after_a_death);
  ASSERT_EQ(lines.size(), 5U);
  EXPECT_THAT(std::vector(lines.begin(), lines.begin() + 3),
              testing::UnorderedElementsAre("running broke", "dying broke", "queued broke"));
  EXPECT_EQ(lines[3],
            "A child process terminated abruptly, the process pool is not usable anymore");
  EXPECT_EQ(lines[4], "True");
}

TEST(ProcessFunction, HasANameOfItsOwn) {
  EXPECT_THROW(ProcessFunction("squares", [] {}), ValueError);
  EXPECT_EQ(RegisteredFunction::find("squares"), &squares);
  EXPECT_EQ(RegisteredFunction::find("cubes"), nullptr);
}

TEST(Wire, CarriesPlainValuesAndListsOfThem) {
  using Values = std::tuple<int, double, bool, std::string, std::vector<std::string>,
                            std::optional<int>, std::optional<int>, Seconds, None>;
  const Values values{-7, 0.5, true, "a\0b", {"x", ""}, 3, std::nullopt, 2s, {}};
  std::string bytes;
  to_wire(bytes, values);
  WireReader reader(bytes);
  EXPECT_EQ(from_wire<Values>(reader), values);
}

TEST(Wire, RefusesWhatIsCutOff) {
  std::string bytes;
  to_wire(bytes, std::string("a text"));
  bytes.pop_back();
  WireReader reader(bytes);
  EXPECT_THROW(from_wire<std::string>(reader), ValueError);
}

}  // namespace
}  // namespace engine
