#include "app/fonts/font.h"

#include <gtest/gtest.h>

#include "app/fonts/utf8.h"

namespace app::fonts {
namespace {

TEST(Font, CarriesAFileForEachFace) {
  for (const Face face : {Face::Text, Face::Strong, Face::Code}) {
    EXPECT_GT(file(face).size(), 10'000U);
    EXPECT_LT(file(face).size(), 200'000U);
  }
}

TEST(Font, WidthGrowsInProportionToSize) {
  EXPECT_FLOAT_EQ(width(Face::Text, "Task-1", 26), 2 * width(Face::Text, "Task-1", 13));
}

TEST(Font, CodeGivesEveryCharacterTheSameWidth) {
  EXPECT_FLOAT_EQ(width(Face::Code, "iiii", 13), width(Face::Code, "WWWW", 13));
}

TEST(Font, ProseGivesCharactersTheirOwnWidth) {
  EXPECT_LT(width(Face::Text, "i", 13), width(Face::Text, "W", 13));
}

TEST(Font, WidthOfATextIsTheSumOfItsCharacters) {
  EXPECT_FLOAT_EQ(width(Face::Text, "AV", 100),
                  width(Face::Text, "A", 100) + width(Face::Text, "V", 100));
}

TEST(Font, ACharacterItLacksIsAsWideAsThePlaceholder) {
  EXPECT_FALSE(has(Face::Text, 0x1F600));
  EXPECT_FLOAT_EQ(width(Face::Text, "\U0001F600", 13), width(Face::Text, "\u25A1", 13));
}

TEST(Font, HasThePlaceholderAndTheSignsOfOurSentences) {
  for (const char32_t character : U"\u25A1\u2192\u2190\u2026\u00B7\u2013") {
    if (character != 0) EXPECT_TRUE(has(Face::Text, character)) << std::hex << +character;
  }
}

TEST(Font, AscentAndDescentAreBothPositive) {
  for (const Face face : {Face::Text, Face::Strong, Face::Code}) {
    EXPECT_GT(extent(face, 13).ascent, 8);
    EXPECT_GT(extent(face, 13).descent, 1);
  }
}

TEST(Utf8, ReadsCharactersOfEveryLength) {
  std::string_view text = "a\u00E9\u2192\U0001F600";
  EXPECT_EQ(next_character(text), U'a');
  EXPECT_EQ(next_character(text), U'\u00E9');
  EXPECT_EQ(next_character(text), U'\u2192');
  EXPECT_EQ(next_character(text), U'\U0001F600');
  EXPECT_TRUE(text.empty());
}

TEST(Utf8, MovesOneByteOnWhereTheTextIsNoUtf8) {
  std::string_view text = "\xFF\xE2\x86!";
  EXPECT_EQ(next_character(text), Unknown);
  EXPECT_EQ(next_character(text), Unknown);
  EXPECT_EQ(next_character(text), Unknown);
  EXPECT_EQ(next_character(text), U'!');
}

}  // namespace
}  // namespace app::fonts
