#include "engine/trace/record_list.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace engine::trace {
namespace {

RecordList list_of(std::uint32_t count) {
  RecordList list;
  for (std::uint32_t i = 0; i < count; ++i)
    list.append().id = i;
  return list;
}

bool counts_up(const RecordList& list) {
  std::uint32_t next = 0;
  return std::ranges::all_of(list.view(), [&](const Record& r) { return r.id == next++; });
}

constexpr std::uint32_t Many = 300'000;  // beyond the first large page

TEST(RecordList, KeepsEveryRecordAsItGrows) {
  const RecordList list = list_of(Many);
  EXPECT_EQ(list.size(), Many);
  EXPECT_TRUE(counts_up(list));
}

TEST(RecordList, LosesNothingWhenItGivesBackWhatNoRecordFills) {
  RecordList list;
  list.reserve(10 * Many);
  for (std::uint32_t i = 0; i < Many; ++i)
    list.append().id = i;
  list.shrink_to_fit();
  EXPECT_TRUE(counts_up(list));
  list.append().id = Many;
  EXPECT_TRUE(counts_up(list));
}

TEST(RecordList, IsCopiedWithItsRecords) {
  const RecordList list = list_of(2000);
  RecordList copy = list;
  copy.append().id = 2000;
  EXPECT_EQ(list.size(), 2000U);
  EXPECT_TRUE(counts_up(copy));
}

TEST(RecordList, KeepsEveryRecordWhosePagesWereMadeInTheBackground) {
  RecordList list;
  list.reserve(Many);
  for (std::uint32_t i = 0; i < Many; ++i) {
    if (i % 10'000 == 0) list.prepare(i + 50'000);
    list.append().id = i;
  }
  RecordList moved = std::move(list);
  moved.prepare(2 * Many);
  moved.shrink_to_fit();
  EXPECT_EQ(moved.size(), Many);
  EXPECT_TRUE(counts_up(moved));
}

TEST(RecordList, IsEmptyOnceItWasMoved) {
  RecordList list = list_of(3);
  const RecordList moved = std::move(list);
  EXPECT_EQ(moved.size(), 3U);
  EXPECT_EQ(list.size(), 0U);
}

TEST(RecordList, OfNothingHoldsNothing) {
  RecordList empty;
  empty.shrink_to_fit();
  const RecordList copy = empty;
  EXPECT_TRUE(copy.view().empty());
}

}  // namespace
}  // namespace engine::trace
