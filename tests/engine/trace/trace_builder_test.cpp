// Tests of TraceBuilder: interning and the finished Trace.
// Rule: each asserts on row numbers and records only.
#include "engine/trace/trace_builder.h"

#include <gtest/gtest.h>

#include <limits>
#include <string>

namespace engine::trace {
namespace {

TEST(TraceBuilder, GivesEqualTextsOneRow) {
  TraceBuilder builder;
  const TextId first = builder.text("fetch");
  EXPECT_NE(builder.text("save"), first);
  EXPECT_EQ(builder.text("fetch"), first);
}

TEST(TraceBuilder, KeepsRowZeroForTheEmptyValueOfEveryTable) {
  TraceBuilder builder;
  EXPECT_EQ(builder.text(""), 0U);
  EXPECT_EQ(builder.site(Site{}), 0U);
  EXPECT_EQ(builder.chain({}), 0U);
  EXPECT_EQ(builder.wait({}), 0U);
  EXPECT_EQ(builder.birth({}), 0U);
  EXPECT_EQ(builder.poll({}), 0U);
  EXPECT_EQ(builder.time(0), 0U);
  EXPECT_EQ(builder.delay(0), 0U);
  EXPECT_EQ(builder.tasks({}), 0U);
}

TEST(TraceBuilder, StillFindsEveryTextAfterItsTableHasGrown) {
  TraceBuilder builder;
  for (unsigned i = 1; i <= 1000; ++i)
    ASSERT_EQ(builder.text(std::to_string(i)), i);
  for (unsigned i = 1; i <= 1000; ++i)
    ASSERT_EQ(builder.text(std::to_string(i)), i);
}

TEST(TraceBuilder, TellsWaitsApartByEveryDetail) {
  TraceBuilder builder;
  const WaitId plain = builder.wait({.on = WaitOn::Sleep, .seconds = 1});
  EXPECT_NE(builder.wait({.on = WaitOn::Sleep, .seconds = 2}), plain);
  EXPECT_NE(builder.wait({.on = WaitOn::Sleep}), plain);
  EXPECT_NE(builder.wait({.on = WaitOn::Sleep, .fut = FutureRef::of_task(1), .seconds = 1}), plain);
  EXPECT_EQ(builder.wait({.on = WaitOn::Sleep, .seconds = 1}), plain);
}

TEST(TraceBuilder, GivesTheSamePlaceOneRow) {
  TraceBuilder builder;
  const SiteId here = builder.site("main.py", 3, "main");
  EXPECT_NE(builder.site("main.py", 4, "main"), here);
  EXPECT_EQ(builder.site("main.py", 3, "main"), here);
}

TEST(TraceBuilder, KeepsTheFirstTextOfAFile) {
  TraceBuilder builder;
  builder.source("main.py", "python", "first");
  builder.source("main.py", "python", "second");
  const TextId file = builder.text("main.py");
  const Trace trace = std::move(builder).finish();
  ASSERT_NE(trace.source(file), nullptr);
  EXPECT_EQ(trace.source(file)->text, "first");
  EXPECT_EQ(trace.sources().size(), 1U);
}

TEST(TraceBuilder, IsEmptyAfterItHasFinished) {
  TraceBuilder builder;
  builder.text("fetch");
  builder.add({.kind = Kind::LoopNew});
  const Trace trace = std::move(builder).finish();
  EXPECT_EQ(trace.records().size(), 1U);
  EXPECT_EQ(builder.size(), 0U);
  EXPECT_EQ(builder.text("save"), 1U);
}

TEST(TraceBuilder, HoldsInfiniteAndNegativeDelays) {
  TraceBuilder builder;
  const DelayId infinite = builder.delay(std::numeric_limits<double>::infinity());
  const DelayId negative = builder.delay(-1);
  const Trace trace = std::move(builder).finish();
  EXPECT_EQ(trace.delay(infinite), std::numeric_limits<double>::infinity());
  EXPECT_EQ(trace.delay(negative), -1);
}

}  // namespace
}  // namespace engine::trace
