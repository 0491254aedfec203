// Tests of traces on disk.
// Rule: a file is written whole or not at all.
#include "app/runs/trace_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <ostream>
#include <sstream>

#include "app/runs/private_folder.h"
#include "app/runs/run.h"

namespace app::runs {
namespace {

std::string contents(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

TEST(WriteWhole, ReplacesWhatWasThere) {
  const PrivateFolder folder;
  const auto file = folder.add("a", "old");
  write_whole(file, [](std::ostream& out) { out << "new"; });
  EXPECT_EQ(contents(file), "new");
  EXPECT_FALSE(std::filesystem::exists(file.string() + ".part"));
}

TEST(WriteWhole, KeepsWhatWasThereWhenWritingFails) {
  const PrivateFolder folder;
  const auto file = folder.add("a", "old");
  const auto fail = [](std::ostream& out) { out.setstate(std::ios::failbit); };
  EXPECT_THROW(write_whole(file, fail), RunError);
  EXPECT_EQ(contents(file), "old");
  EXPECT_FALSE(std::filesystem::exists(file.string() + ".part"));
}

TEST(ReadTraceFile, NamesTheFileTheLineAndTheByte) {
  const PrivateFolder folder;
  const auto file = folder.add("a.jsonl", "hello\n");
  try {
    (void)read_trace_file(file);
    FAIL();
  } catch (const RequestError& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr("a.jsonl: line 1 (byte 0): not a trace"));
  }
}

}  // namespace
}  // namespace app::runs
