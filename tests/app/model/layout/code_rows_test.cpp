// Broken lines of code judged by what is left of the text.
#include "app/model/layout/code_rows.h"

#include <gmock/gmock.h>

#include <string>

namespace app::model::layout {
namespace {

using testing::SizeIs;

constexpr std::string_view Long =
    "    downloads = [download(number, semaphore) for number in many]\n";

std::string joined(const Listing& listing, const std::vector<CodeRow>& rows) {
  std::string text;
  for (const CodeRow& row : rows)
    text += listing.line(row.line).text.substr(row.begin, row.end - row.begin);
  return text;
}

TEST(CodeRows, AShortLineIsOneRow) {
  const Listing listing(Language::Python, "import asyncio\n\nx = 1\n");
  EXPECT_THAT(code_rows(listing, 40), SizeIs(3));
}

TEST(CodeRows, ALongLineLosesNoCharacter) {
  const Listing listing(Language::Python, Long);
  for (const std::uint32_t columns : {12U, 20U, 33U, 60U})
    EXPECT_EQ(joined(listing, code_rows(listing, columns)), listing.line(1).text) << columns;
}

TEST(CodeRows, NoRowIsWiderThanItsColumns) {
  const Listing listing(Language::Python, Long);
  for (const CodeRow& row : code_rows(listing, 24))
    EXPECT_LE(row.hang + row.end - row.begin, 24U);
}

TEST(CodeRows, ARowBreaksAfterASpaceACommaOrABracket) {
  const Listing listing(Language::Python, Long);
  const CodeRow first = code_rows(listing, 30).front();
  EXPECT_THAT(std::string(" ,("),
              testing::HasSubstr(listing.line(1).text.substr(first.end - 1, 1)));
}

TEST(CodeRows, NoRowIsLeftWithNothingButTheEndOfACall) {
  const Listing listing(Language::Python, "    await asyncio.sleep(n)\n");
  const auto rows = code_rows(listing, 25);
  ASSERT_THAT(rows, SizeIs(2));
  EXPECT_EQ(listing.line(1).text.substr(rows[1].begin), "sleep(n)");
}

TEST(CodeRows, NoWordIsBrokenThatFitsIntoARow) {
  const Listing listing(Language::Python, "from concurrent.futures import ThreadPoolExecutor\n");
  const auto rows = code_rows(listing, 25);
  ASSERT_THAT(rows, SizeIs(3));
  EXPECT_EQ(listing.line(1).text.substr(rows[2].begin), "ThreadPoolExecutor");
}

TEST(CodeRows, ABreakNeverFallsInsideACharacter) {
  const Listing listing(Language::Python, "x = 'äöüßäöüßäöüßäöüßäöüß'\n");
  for (const CodeRow& row : code_rows(listing, 12)) {
    const std::string& text = listing.line(1).text;
    if (row.end < text.size()) {
      EXPECT_NE(static_cast<unsigned char>(text[row.end]) & 0xC0U, 0x80U);
    }
  }
}

}  // namespace
}  // namespace app::model::layout
