// Tests of a trace file that grows while it is read.
#include "app/runs/growing_trace.h"

#include <gtest/gtest.h>

#include <fstream>

#include "app/runs/private_folder.h"

namespace app::runs {
namespace {

class AGrowingTrace : public testing::Test {
 protected:
  void append(const std::string& text) {
    std::ofstream(file_, std::ios::app | std::ios::binary) << text;
  }
  void begin() { append("{\"kind\":\"meta\",\"schema\":\"looparium-trace/1\"}\n"); }
  void print(const std::string& text) {
    ++records_;
    append("{\"seq\":" + std::to_string(records_) + ",\"t\":0,\"kind\":\"print\",\"text\":\"" +
           text + "\"}\n");
  }
  /// How many records the next call gives; -1: no trace.
  int polled() {
    const auto trace = growing_.poll();
    return trace ? static_cast<int>(trace->records().size()) : -1;
  }

  const PrivateFolder folder_;
  const std::filesystem::path file_ = folder_.path() / "t.jsonl.part";
  GrowingTrace growing_{file_};
  int records_ = 0;
};

TEST_F(AGrowingTrace, GivesNothingBeforeThereIsAFile) { EXPECT_EQ(polled(), -1); }

TEST_F(AGrowingTrace, IsLongerEachTimeThereIsMore) {
  begin();
  EXPECT_EQ(polled(), 0);
  print("a");
  EXPECT_EQ(polled(), 1);
  print("b");
  print("c");
  EXPECT_EQ(polled(), 3);
}

TEST_F(AGrowingTrace, GivesNothingWhileNothingCame) {
  begin();
  print("a");
  EXPECT_EQ(polled(), 1);
  EXPECT_EQ(polled(), -1);
}

TEST_F(AGrowingTrace, LeavesOutALineThatIsNotWholeYet) {
  begin();
  print("a");
  append("{\"seq\":2,\"t\":0,\"ki");
  EXPECT_EQ(polled(), 1);
  append("nd\":\"print\",\"text\":\"b\"}\n");
  EXPECT_EQ(polled(), 2);
}

TEST_F(AGrowingTrace, TellsThatItsTailIsMissing) {
  begin();
  print("a");
  EXPECT_TRUE(growing_.poll()->is_missing_tail());
}

TEST_F(AGrowingTrace, GivesNothingOfAFaultyFile) {
  append("no trace\n");
  EXPECT_EQ(polled(), -1);
}

TEST_F(AGrowingTrace, WaitsForMoreTheLongerItIs) {
  begin();
  const std::string much(100'000, 'x');
  while (std::filesystem::file_size(file_) < 4'000'000)
    print(much);
  EXPECT_EQ(polled(), records_);
  print("a little");
  EXPECT_EQ(polled(), -1);
  for (int i = 0; i < 21; ++i)
    print(much);
  EXPECT_EQ(polled(), records_);
}

}  // namespace
}  // namespace app::runs
