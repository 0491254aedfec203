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
            "uses the result of the other; together they would take 0.3 s.");
  EXPECT_EQ(
      recorded("two_locks_in_two_orders").only(Topic::Deadlock).sentence.text,
      "Deadlock, in a circle: Task-2 transfer() waits for Lock 2 at line 8, which Task-3 holds; "
      "Task-3 transfer() waits for Lock 1 at line 8, which Task-2 holds. Neither of them can "
      "go on.");
}

}  // namespace
}  // namespace app::model::insights::testing
