#include "app/model/listing.h"

#include <gmock/gmock.h>

namespace app::model {
namespace {

constexpr std::string_view Python = R"(import asyncio


async def fetch(n):  # @fetch
    print(f"do {n}")
    await asyncio.sleep(n)  # @sleep
    return "a # @no"


async def main():  # @main
    await fetch(
        1,
    )
)";

constexpr std::string_view Cpp = R"(Coro<std::string> fetch(int n) {  // @fetch
  print("do");
  co_await sleep(1s);  // @sleep
}

Coro<void> main_() {  // @main
  auto r = fetch(1);
}
)";

TEST(Listing, TakesLabelsOffItsLines) {
  const Listing listing(Language::Python, Python);
  EXPECT_EQ(listing.line(4).text, "async def fetch(n):");
  EXPECT_EQ(listing.line(4).label, "fetch");
  EXPECT_EQ(listing.line(7).label, "");
  EXPECT_EQ(listing.line(7).text, "    return \"a # @no\"");
}

TEST(Listing, KeepsTheNumbersOfTheFile) {
  const Listing listing(Language::Python, Python);
  EXPECT_EQ(listing.lines().size(), 13U);
  EXPECT_EQ(listing.line_of_label("sleep"), 6U);
  EXPECT_EQ(listing.line_of_label("nowhere"), std::nullopt);
  EXPECT_EQ(listing.line(99).text, "");
}

TEST(Listing, FindsWhereAFunctionBeginsAndEnds) {
  const Listing listing(Language::Python, Python);
  EXPECT_EQ(listing.line_of_function("fetch"), 4U);
  EXPECT_EQ(listing.line_of_function("print"), std::nullopt);
  EXPECT_EQ(listing.end_of_function(4), 7U);
  EXPECT_EQ(listing.end_of_function(10), 13U);
}

TEST(Listing, FindsFunctionsOfCpp) {
  const Listing listing(Language::Cpp, Cpp);
  EXPECT_EQ(listing.line_of_function("fetch"), 1U);
  EXPECT_EQ(listing.end_of_function(1), 4U);
  EXPECT_EQ(listing.line_of_function("main_"), 6U);
}

TEST(Listing, MatchesLinesByLabel) {
  const Listing python(Language::Python, Python);
  const Listing cpp(Language::Cpp, Cpp);
  EXPECT_EQ(matching_line(python, 6, cpp), 3U);
  EXPECT_EQ(matching_line(cpp, 1, python), 4U);
  EXPECT_EQ(matching_line(python, 5, cpp), std::nullopt);
}

TEST(Listing, ReadsLinesEndedTheWindowsWay) {
  const Listing listing(Language::Python, "a = 1  # @a\r\nb = 2");
  EXPECT_EQ(listing.line(1).text, "a = 1");
  EXPECT_EQ(listing.line(2).text, "b = 2");
}

}  // namespace
}  // namespace app::model
