#include "engine/site.h"

#include <gtest/gtest.h>

namespace engine {
namespace {

TEST(Site, NamesAFileFromTheRootHoweverTheCompilerWasCalled) {
  EXPECT_STREQ(Site::from_root("engine/task.h"), "engine/task.h");
  EXPECT_STREQ(Site::from_root("../engine/task.h"), "engine/task.h");
  EXPECT_STREQ(Site::from_root("build/../engine/task.h"), "engine/task.h");
}

TEST(Site, KnowsTheEnginesOwnLines) {
  EXPECT_TRUE((Site{.file = "engine/task.h", .line = 1}.is_library()));
  EXPECT_FALSE((Site{.file = "engines/task.h", .line = 1}.is_library()));
  EXPECT_FALSE((Site{.file = "eng", .line = 1}.is_library()));
}

TEST(Site, IsThePlaceOfTheCall) {
  const Site here = Site::current();
  EXPECT_STREQ(here.function, "TestBody");
  EXPECT_STREQ(here.file, "tests/engine/site_test.cpp");
}

}  // namespace
}  // namespace engine
