// Writing and reading are inverse, for recordings of every kind of record.
// Rule: recordings are generated; a failure names its seed.
#include <gtest/gtest.h>

#include "engine/trace/fields.h"
#include "engine/trace/read_trace.h"
#include "engine/trace/trace_builder.h"
#include "engine/trace/validate.h"
#include "engine/trace/words.h"
#include "engine/trace/write_trace.h"
#include "tests/engine/trace/generated_trace.h"

namespace engine::trace {
namespace {

constexpr std::uint64_t Seeds = 100;

TEST(GeneratedTrace, IsAStoryThatCanHaveHappened) {
  for (std::uint64_t seed = 0; seed < Seeds; ++seed) {
    const auto fault = validate(generated_trace(seed, 300));
    ASSERT_FALSE(fault) << "seed " << seed << ", record " << fault->record << ": " << fault->what;
  }
}

TEST(GeneratedTrace, HoldsEveryKindOfRecordButTheBeginningOfJobs) {
  std::vector<bool> is_there(KindWords.size());
  for (std::uint64_t seed = 0; seed < Seeds; ++seed) {
    const Trace trace = generated_trace(seed, 300);
    for (const Record& record : trace.records()) {
      is_there[static_cast<std::size_t>(record.kind)] = true;
    }
  }
  for (std::size_t kind = 0; kind < KindWords.size(); ++kind) {
    EXPECT_EQ(is_there[kind], KindWords[kind] != "job.begin") << KindWords[kind];
  }
}

TEST(RoundTrip, GivesAnEqualTrace) {
  for (std::uint64_t seed = 0; seed < Seeds; ++seed) {
    const Trace trace = generated_trace(seed, 300);
    ASSERT_TRUE(read_trace(write_trace(trace)) == trace) << "seed " << seed;
  }
}

TEST(RoundTrip, GivesTheSameTextTheSecondTime) {
  for (std::uint64_t seed = 0; seed < Seeds; ++seed) {
    const std::string text = write_trace(generated_trace(seed, 300));
    ASSERT_TRUE(write_trace(read_trace(text)) == text) << "seed " << seed;
  }
}

TEST(Equality, SeesAChangeInAnyFieldOfARecord) {
  const Trace a = generated_trace(1, 200);
  const Trace b = generated_trace(2, 200);
  EXPECT_FALSE(a == b);
  EXPECT_TRUE(a == generated_trace(1, 200));
}

TEST(Validate, NamesTheRecordThatBreaksAPromise) {
  TraceBuilder builder;
  builder.add({.kind = Kind::LoopNew});
  builder.add({.kind = Kind::Print, .task = 7});
  const auto fault = validate(std::move(builder).finish());
  ASSERT_TRUE(fault);
  EXPECT_EQ(fault->record, 1U);
  EXPECT_EQ(fault->what, "\"task\" is task 7, which was never created");
}

TEST(Validate, RefusesARowThatIsNotThere) {
  TraceBuilder builder;
  builder.add({.kind = Kind::Print, .text = 99});
  const auto fault = validate(std::move(builder).finish());
  ASSERT_TRUE(fault);
  EXPECT_EQ(fault->what, "\"text\" is 99, which is out of its range");
}

TEST(Validate, RefusesAPictureWithoutItsPixels) {
  TraceBuilder builder;
  const PictureId picture =
      builder.picture(std::make_shared<const Picture>(Picture{.width = 64, .height = 64}));
  builder.add({.kind = Kind::Print, .other = picture});
  const auto fault = validate(std::move(builder).finish());
  ASSERT_TRUE(fault);
  EXPECT_EQ(fault->what, "a picture without its pixels");
}

TEST(Validate, RefusesASlotItsKindDoesNotUse) {
  TraceBuilder builder;
  builder.add({.kind = Kind::LoopNew, .row = 1});
  EXPECT_TRUE(validate(std::move(builder).finish()));
}

TEST(TraceWriter, WritesInPartsWhatIsWrittenAtOnce) {
  const Trace trace = generated_trace(7, 300);
  std::ostringstream out;
  TraceWriter writer(out);
  for (const std::size_t so_far : {0U, 1U, 120U, 120U, 300U})
    writer.write({.tables = trace, .records = trace.records().first(so_far)});
  writer.write({.tables = trace, .records = trace.records()});
  EXPECT_EQ(out.str(), write_trace(trace));
}

TEST(TraceWriter, HandsOnEachPartAsItIs) {
  const Trace trace = generated_trace(7, 300);
  std::ostringstream out;
  TraceWriter writer(out);
  writer.write({.tables = trace, .records = trace.records().first(120)});
  const Trace read = read_trace(out.str());
  EXPECT_EQ(read.records().size(), 120U);
  EXPECT_TRUE(read.is_missing_tail());
}

}  // namespace
}  // namespace engine::trace
