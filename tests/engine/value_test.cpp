#include "engine/value.h"

#include "engine/errors.h"
#include "engine/print.h"
#include "engine/recording.h"
#include "tests/engine/story.h"

namespace engine {
namespace {

struct Thing {};

TEST(Value, IsWrittenAsPythonsRepr) {
  EXPECT_EQ(repr(1.0), "1.0");
  EXPECT_EQ(repr(1e16), "1e+16");
  EXPECT_EQ(repr(0.1f + 0.0), repr(static_cast<double>(0.1f)));
  EXPECT_EQ(repr(false), "False");
  EXPECT_EQ(repr("it's"), "\"it's\"");
  EXPECT_EQ(repr("both ' and \""), "'both \\' and \"'");
  EXPECT_EQ(repr(std::string("a\n\x01")), "'a\\n\\x01'");
  EXPECT_EQ(repr(std::optional<int>()), "None");
  EXPECT_EQ(repr(std::vector<bool>{true, false}), "[True, False]");
  EXPECT_EQ(repr(std::tuple<int>(1)), "(1,)");
  EXPECT_EQ(repr(300ms), "0.3");
  EXPECT_EQ(repr(2s), "2");
}

TEST(Value, OfAnotherClassIsItsName) { EXPECT_EQ(repr(Thing()), "<Thing>"); }

TEST(Value, IsSpelledOutWhateverContainerItIsIn) {
  using Pair = std::pair<int, std::string>;
  EXPECT_EQ(repr(std::vector<Pair>{{1, "a"}}), "[(1, 'a')]");
  EXPECT_EQ(repr(std::optional(std::vector<int>{1, 2})), "[1, 2]");
  EXPECT_EQ(repr(std::map<std::string, std::vector<int>>{{"k", {1}}}), "{'k': [1]}");
  EXPECT_EQ(repr(std::tuple(std::pair(1, 2), std::array{true})), "((1, 2), [True])");
}

TEST(Value, AsStrIsTextWithoutQuotes) {
  EXPECT_EQ(str("text"), "text");
  EXPECT_EQ(str(std::vector<std::string>{"text"}), "['text']");
}

TEST(Value, IsShownWithEightyCharactersAtMost) {
  EXPECT_EQ(shown(std::string(80, 'x')), std::string(80, 'x'));
  EXPECT_EQ(shown(std::string(81, 'x')), std::string(79, 'x') + "…");
  std::string umlauts;
  for (int n = 0; n < 81; ++n)
    umlauts += "ä";
  EXPECT_EQ(shown(umlauts).size(), 79U * 2 + 3);
}

TEST(Format, PutsTheStrOfEachValueInPlace) {
  EXPECT_EQ(format("do {}...", 1), "do 1...");
  EXPECT_EQ(format("{} and {}", "a", 1.0), "a and 1.0");
  EXPECT_THROW(format("{} {}", 1), ValueError);
}

TEST(Shown, LeavesOutWhatIsDeeperThanTwoLevels) {
  using Deep = std::vector<std::vector<std::vector<int>>>;
  EXPECT_EQ(shown(repr(Deep{{{1, 2}, {}}, {}})), "[[[...], []], []]");
  EXPECT_EQ(shown(repr(std::tuple(1, std::tuple(2, std::tuple(3))))), "(1, (2, (...)))");
}

TEST(Shown, TakesNoBracketInAStringForAContainer) {
  const std::vector<std::vector<std::string>> texts{{"[[[x'", "\"]("}};
  EXPECT_EQ(shown(repr(texts)), repr(texts));
}

TEST(Shown, IsAtMostEightyCharactersLong) {
  const std::string text = shown(repr(std::string(100, 'x')));
  EXPECT_EQ(text, "'" + std::string(78, 'x') + "…");
}

TEST(Shown, SpellsOutTheExceptionsThatPythonItselfHas) {
  EXPECT_EQ(shown_error(std::make_exception_ptr(ValueError("no"))), "ValueError('no')");
  EXPECT_EQ(shown_error(std::make_exception_ptr(QueueFull())), "<QueueFull>");
}

TEST(Format, PutsEachValueBetweenBraces) {
  EXPECT_EQ(format("{} and {}", 1, "two"), "1 and two");
  EXPECT_THROW((void)format("{} and {}", 1), ValueError);
}

TEST(Format, GivesANumberTheFormItsBracesAskFor) {
  EXPECT_EQ(format("{}: {:.2f} s", "threads", 2.4), "threads: 2.40 s");
  EXPECT_EQ(format("{:.0f}", 0.5), "0");
  EXPECT_THROW((void)format("{:.2f}", "two"), ValueError);
}

}  // namespace
}  // namespace engine
