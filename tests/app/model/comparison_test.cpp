#include "app/model/comparison.h"

#include <gmock/gmock.h>

#include "app/model/comparison_words.h"
#include "story.h"

namespace app::model::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

/// How the one task of a program spends its time, and what it prints when it is done.
struct Nap {
  double seconds = 1;
  bool is_blocking = false;
  std::string_view coro = "work";
  std::vector<std::string_view> words{"done"};
  DoneHow how = DoneHow::Result;
};

Time nanoseconds(double seconds) { return static_cast<Time>(seconds * 1e9); }

Trace told(const Nap& nap) {
  Story story;
  story.create(1, nap.coro);
  story.iterate(1);
  story.run(1, RunHow::First);
  if (nap.is_blocking) {
    story.block(nap.seconds);
    story.at(nanoseconds(nap.seconds));
  } else {
    story.sleep(nap.seconds);
    story.run_end();
    story.iterate(0, nanoseconds(nap.seconds));
    story.at(nanoseconds(nap.seconds)).fire(story.last_timer(), 1, story.last_future());
    story.iterate(1);
    story.run(1);
  }
  for (const std::string_view word : nap.words)
    story.print(word);
  story.done(nap.how);
  story.run_end();
  story.add({.kind = Kind::End});
  return story.tell();
}

Comparison compared(const Nap& before, const Nap& after) {
  const Trace first = told(before);
  const Trace second = told(after);
  return compare(Timeline(first), Timeline(second));
}

TEST(Comparison, OfARunWithItselfFindsNoDifference) {
  const Comparison made = compared({}, {});
  EXPECT_FALSE(made.parting);
  EXPECT_EQ(made.before, made.after);
  EXPECT_EQ(made.output, OutputMatch::Same);
  EXPECT_EQ(verdict(made), "both take 1.0 s; the same output; alike from beginning to end");
}

TEST(Comparison, DoesNotTakeANameForADifference) {
  EXPECT_FALSE(compared({}, {.coro = "other"}).parting);
}

TEST(Comparison, SaysFromWhatToWhatTheTotalGoes) {
  EXPECT_EQ(verdict_clauses(compared({.seconds = 3}, {.seconds = 2})).front(), "3.0 s → 2.0 s");
  EXPECT_EQ(verdict_clauses(compared({.seconds = 2}, {.seconds = 3})).front(), "2.0 s → 3.0 s");
  EXPECT_EQ(verdict_clauses(compared({.seconds = 0.25}, {.seconds = 2})).front(), "0.25 s → 2.0 s");
}

TEST(Comparison, SaysHowLongTheLoopWasBlockedWhereThatDiffers) {
  EXPECT_THAT(verdict_clauses(compared({.is_blocking = true}, {})),
              Contains("loop blocked 1.0 s → 0.0 s"));
  EXPECT_THAT(verdict(compared({.seconds = 3}, {.seconds = 2})), Not(HasSubstr("blocked")));
}

TEST(Comparison, FindsTheRecordEachRunGoesOnWith) {
  const Trace first = told({.is_blocking = true});
  const Trace second = told({});
  const Timeline before(first);
  const Timeline after(second);
  const auto parting = compare(before, after).parting;
  ASSERT_TRUE(parting);
  EXPECT_EQ(before.record(parting->before).kind, Kind::Block);
  EXPECT_EQ(after.record(parting->after).kind, Kind::TaskSuspend);
}

TEST(Comparison, FindsAnotherSleepBeforeTimeHasPassed) {
  const Trace first = told({.seconds = 1});
  const Trace second = told({.seconds = 2});
  const auto parting = compare(Timeline(first), Timeline(second)).parting;
  ASSERT_TRUE(parting);
  EXPECT_EQ(Timeline(first).record(parting->before).kind, Kind::TaskSuspend);
  EXPECT_EQ(Timeline(first).time(parting->before), 0);
}

TEST(Comparison, DoesNotTakeAMeasuredTimeForADifference) {
  const auto timed = [](double seconds, bool is_real) {
    Story story;
    if (is_real) story.builder().meta().mode = "real";
    story.create(1, "work");
    story.at(nanoseconds(seconds)).run(1, RunHow::First);
    story.print("done");
    return story.tell();
  };
  const Trace first = timed(1, true);
  const Trace second = timed(1.001, true);
  const Trace virtual_one = timed(1, false);
  const Trace virtual_two = timed(1.001, false);
  EXPECT_FALSE(compare(Timeline(first), Timeline(second)).parting);
  EXPECT_FALSE(compare(Timeline(first), Timeline(virtual_two)).parting);
  EXPECT_TRUE(compare(Timeline(virtual_one), Timeline(virtual_two)).parting);
}

TEST(Comparison, ARunThatGoesOnPartsWhereTheOtherHasEnded) {
  const Trace first = told({.words = {}});
  Story longer;
  const Trace nothing = longer.tell();
  const auto parting = compare(Timeline(first), Timeline(nothing)).parting;
  ASSERT_TRUE(parting);
  EXPECT_NE(parting->before, NoRecord);
  EXPECT_EQ(parting->after, NoRecord);
}

TEST(Comparison, TellsOutputInAnotherOrderFromOtherOutput) {
  const Nap ab{.words = {"a", "b"}};
  const Nap ba{.words = {"b", "a"}};
  const Nap ac{.words = {"a", "c"}};
  EXPECT_EQ(compared(ab, ba).output, OutputMatch::OtherOrder);
  EXPECT_EQ(compared(ab, ac).output, OutputMatch::Different);
  EXPECT_EQ(compared(ab, ac).output_parts_at, 1U);
  EXPECT_EQ(compared(ab, ab).output, OutputMatch::Same);
  EXPECT_EQ(compared({.words = {}}, {.words = {}}).output, OutputMatch::Nothing);
}

TEST(Comparison, SaysThatOneOfThemIsCutOff) {
  Story cut;
  cut.create(1, "work");
  const Trace first = cut.tell();
  const Trace second = told({});
  EXPECT_THAT(verdict(compare(Timeline(first), Timeline(second))), HasSubstr("is cut off → ends"));
}

TEST(Verdict, NamesTheMomentOfTheFirstDifference) {
  const Comparison made = compared({.seconds = 3}, {.seconds = 2});
  EXPECT_THAT(verdict(made, 14), HasSubstr("; first difference at moment 14"));
  EXPECT_THAT(verdict(made), Not(HasSubstr("moment")));
}

TEST(ComparisonTable, LeavesOutWhatIsZeroInBoth) {
  const auto rows = comparison_table(compared({.is_blocking = true}, {}));
  EXPECT_THAT(rows, Contains(ElementsAre("loop blocked", "1.000 s", "0.000 s")));
  EXPECT_THAT(rows, Contains(ElementsAre("loop idle", "0.000 s", "1.000 s")));
  for (const auto& row : rows)
    EXPECT_NE(row.front(), "jobs");
}

}  // namespace
}  // namespace app::model::testing
