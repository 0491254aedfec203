#include "app/model/listing_difference.h"

#include <gmock/gmock.h>

namespace app::model {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::uint32_t> unlike(std::string_view own, std::string_view other) {
  return lines_unlike(Listing(Language::Python, own), Listing(Language::Python, other));
}

TEST(LinesUnlike, OfOneTextAreNone) { EXPECT_THAT(unlike("a\nb\nc\n", "a\nb\nc\n"), IsEmpty()); }

TEST(LinesUnlike, AreThoseThatWereChanged) {
  EXPECT_THAT(unlike("a\ntime.sleep(n)\nc\n", "a\nawait asyncio.sleep(n)\nc\n"), ElementsAre(2));
}

TEST(LinesUnlike, AreThoseTheOtherDoesNotHave) {
  EXPECT_THAT(unlike("import time\na\nb\n", "a\nb\n"), ElementsAre(1));
  EXPECT_THAT(unlike("a\nb\n", "import time\na\nb\n"), IsEmpty());
}

TEST(LinesUnlike, CountNeitherBlankLinesNorLabels) {
  EXPECT_THAT(unlike("a\n\n\nb  # @fetch\n", "a\nb  # @other\n"), IsEmpty());
}

TEST(LinesUnlike, AreNotThoseThatAreOnlyIndented) {
  EXPECT_THAT(unlike("async with lock:\n    a\n    b\n", "a\nb\n"), ElementsAre(1));
}

TEST(LinesUnlike, OfMovedLinesOneStays) { EXPECT_THAT(unlike("a\nb\n", "b\na\n"), ElementsAre(1)); }

TEST(LinesUnlike, KeepWhatIsCommonAfterALongDifference) {
  EXPECT_THAT(unlike("x\ny\nz\nend\n", "p\nq\nend\n"), ElementsAre(1, 2, 3));
}

}  // namespace
}  // namespace app::model
