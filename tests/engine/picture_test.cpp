// Pictures that go with printed lines.
// Rule: only order and outcome are looked at, never a duration.
#include "engine/asio_selector.h"
#include "engine/trace/validate.h"
#include "tests/engine/story.h"

namespace engine {
namespace {

using testing::ElementsAre;

/// One pixel.
trace::Picture pixel(std::string rgb) { return {.width = 1, .height = 1, .rgb = std::move(rgb)}; }

/// Each line with the pixel that goes with it.
std::vector<std::string> lines_with_pictures(const trace::Trace& trace) {
  const auto fault = trace::validate(trace);
  EXPECT_FALSE(fault) << fault->what;
  std::vector<std::string> lines;
  for (const trace::Record& record : of_kind(trace, trace::Kind::Print)) {
    const trace::SharedPicture& picture = trace.picture(record.picture);
    lines.push_back(std::string(trace.text(record.text)) + "|" + (picture ? picture->rgb : ""));
  }
  return lines;
}

Coro<> shows_and_prints() {
  show(pixel("red"));
  print("with");
  print("without");
  print("begun, ", end(""));
  show(pixel("sea"));
  print("ended");
  co_return;
}

TEST(Picture, GoesWithTheLineThatEndsNext) {
  EXPECT_THAT(lines_with_pictures(recorded([] { run(shows_and_prints()); })),
              ElementsAre("with|red", "without|", "begun, ended|sea"));
}

Coro<> shows_and_waits() {
  show(pixel("red"));
  co_await sleep(1s);
  print("later");
}

TEST(Picture, GoesAloneWhenTheStepEndsBeforeALine) {
  EXPECT_THAT(lines_with_pictures(recorded([] { run(shows_and_waits()); })),
              ElementsAre("|red", "later|"));
}

void job_shows() {
  show(pixel("job"));
  print("from a thread");
}

const ProcessFunction process_shows("process_shows", [] {
  show(pixel("own"));
  print("from a process");
});

Coro<> jobs_show() {
  co_await to_thread(job<job_shows>);
  const ProcessPoolExecutor pool(1);
  co_await get_running_loop().run_in_executor(pool, process_shows);
}

TEST(Picture, ComesFromThreadsAndProcesses) {
  const auto lines = ElementsAre("from a thread|job", "from a process|own");
  EXPECT_THAT(lines_with_pictures(recorded([] { run(jobs_show()); })), lines);
  ProgramOptions real;
  real.selector = std::make_unique<AsioSelector>();
  EXPECT_THAT(lines_with_pictures(recorded([] { run(jobs_show()); }, std::move(real))), lines);
}

TEST(Picture, IsNothingToAProgramThatNobodyRecords) {
  const Program program;
  show(pixel("red"));
}

}  // namespace
}  // namespace engine
