#include "app/model/line_records.h"

#include <gmock/gmock.h>

#include "story.h"

namespace app::model::testing {
namespace {

using ::testing::ElementsAre;

constexpr std::string_view Source = R"(import asyncio
async def work(n):
    print("starts")
    await asyncio.sleep(n)
    print("ends")
async def main():
    pass
)";

/// Task 1 makes task 2, which prints at line 3 and sleeps at line 4.
struct Program {
  Trace trace = tell();
  Timeline timeline{trace};
  LineRecords lines{timeline, "program.py"};
  Listing listing{Language::Python, Source};

  static Trace tell() {
    Story story;
    story.source(Source);
    story.create(1, "main", {}, {7, "<module>"});
    story.iterate(1);
    story.run(1, RunHow::First);
    story.create(2, "work", {"1"}, {7});
    story.print("main", {7});
    story.done();
    story.run_end();
    story.iterate(1);
    story.run(2, RunHow::First);
    story.print("starts", {3, "work"});
    story.sleep(1, {4, "work"});
    return story.tell();
  }

  RecordIndex print_of_work() const { return timeline.prints()[1]; }
};

TEST(LineRecords, ALineLeadsToItsNextRecordAndRoundAgain) {
  const Program program;
  const auto here = program.lines.records(7);
  ASSERT_EQ(here.size(), 3U);
  EXPECT_EQ(program.lines.next(7, here[0]), here[1]);
  EXPECT_EQ(program.lines.next(7, here[2]), here[0]);
  EXPECT_EQ(program.lines.previous(7, here[1]), here[0]);
  EXPECT_EQ(program.lines.previous(7, here[0]), here[2]);
  EXPECT_FALSE(program.lines.has_records(1));
  EXPECT_EQ(program.lines.next(1, 0), std::nullopt);
}

TEST(LineMarks, ATaskThatHasNotRunStandsAtItsFunction) {
  const Program program;
  const Snapshot now = snapshot(program.timeline, program.timeline.prints()[0]);
  const auto marks = line_marks(program.timeline, now, "program.py", program.listing);
  ASSERT_EQ(marks.size(), 2U);
  EXPECT_EQ(marks[0].task, 2U);
  EXPECT_EQ(marks[0].line, 2U);
  EXPECT_EQ(marks[0].state, State::Ready);
  EXPECT_EQ(marks[1].task, 1U);
  EXPECT_EQ(marks[1].line, 7U);
}

TEST(StepFill, ReachesFromTheLastLineSeenToTheNext) {
  const Program program;
  const Snapshot now = snapshot(program.timeline, program.print_of_work());
  const auto fill = step_fill(program.timeline, now, "program.py", program.listing);
  ASSERT_TRUE(fill.has_value());
  EXPECT_EQ(fill->from, 3U);
  EXPECT_EQ(fill->to, 4U);
}

TEST(StepFill, BeginsAtTheFunctionOfATaskThatWasNotSeenYet) {
  const Program program;
  const RecordIndex begins = program.timeline.task(2)->started;
  const auto fill = step_fill(program.timeline, snapshot(program.timeline, begins), "program.py",
                              program.listing);
  ASSERT_TRUE(fill.has_value());
  EXPECT_EQ(fill->from, 2U);
  EXPECT_EQ(fill->to, 3U);
}

TEST(StepFill, IsTheLineOfWhatTheProgramDoesOutsideOfItsTasks) {
  Story story;
  story.print("before the loop", {9, "<module>"});
  story.iterate(0);
  const Trace trace = story.tell();
  const Timeline timeline(trace);
  const auto fill = step_fill(timeline, snapshot(timeline, 0), "program.py", Listing());
  ASSERT_TRUE(fill.has_value());
  EXPECT_EQ(fill->task, 0U);
  EXPECT_EQ(fill->from, 9U);
  EXPECT_FALSE(step_fill(timeline, snapshot(timeline, 1), "program.py", Listing()).has_value());
}

TEST(StepFill, StaysWhereTheProgramFailed) {
  Story story;
  story.add({.kind = Kind::Uncaught,
             .type = story.builder().text("SyntaxError"),
             .site = story.site({12, "<module>"})});
  story.print("  File \"program.py\", line 12");
  const Trace trace = story.tell();
  const Timeline timeline(trace);
  const auto fill = step_fill(timeline, snapshot(timeline, 1), "program.py", Listing());
  ASSERT_TRUE(fill.has_value());
  EXPECT_EQ(fill->from, 12U);
  EXPECT_EQ(fill->state, State::Failed);
}

TEST(LastLine, IsOfTheTaskThatHadTheThreadLast) {
  const Program program;
  EXPECT_EQ(last_line(program.timeline, program.timeline.last(), "program.py"), 4U);
  EXPECT_EQ(last_line(program.timeline, 0, "program.py"), std::nullopt);
}

TEST(StepFill, IsNothingWhileNobodyRuns) {
  const Program program;
  const Snapshot now = snapshot(program.timeline, program.timeline.last());
  EXPECT_FALSE(step_fill(program.timeline, now, "program.py", program.listing).has_value());
}

TEST(MainFile, IsTheOneWithASource) {
  const Program program;
  EXPECT_EQ(main_file(program.timeline), "program.py");
}

}  // namespace
}  // namespace app::model::testing
