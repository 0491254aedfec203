// The files of tests/fuzz/corpus: small hostile ones, and a good one of each schema.
// Rule: each opens or is refused with one line; which of the two is part of its name.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include "engine/trace/read_trace.h"
#include "engine/trace/validate.h"
#include "engine/trace/write_trace.h"

namespace engine::trace {
namespace {

namespace fs = std::filesystem;

const fs::path Corpus = fs::path(LOOPARIUM_SOURCE_DIR) / "tests/fuzz/corpus";

/// Odd, but nothing is wrong with them.
const std::set<std::string> Opening{"cut_in_a_character", "good_asyncio_1",
                                    "good_looparium_1",   "nan",
                                    "no_line_end",        "windows_lines"};

bool opens(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  try {
    const Trace trace = read_trace(file);
    EXPECT_FALSE(validate(trace)) << path;
    EXPECT_TRUE(read_trace(write_trace(trace)) == trace) << path;
    return true;
  } catch (const TraceFormatError& error) {
    EXPECT_EQ(std::string(error.what()).find('\n'), std::string::npos) << path;
    return false;
  }
}

TEST(Corpus, OpensOrIsRefusedWithOneLine) {
  for (const auto& entry : fs::directory_iterator(Corpus)) {
    EXPECT_EQ(opens(entry.path()), Opening.contains(entry.path().stem().string())) << entry.path();
  }
}

}  // namespace
}  // namespace engine::trace
