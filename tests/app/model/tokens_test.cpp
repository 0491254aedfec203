#include "app/model/tokens.h"

#include <gmock/gmock.h>

#include <string>

namespace app::model {
namespace {

using ::testing::ElementsAre;
using Kind = Token::Kind;
using Piece = std::pair<Kind, std::string>;

std::vector<Piece> pieces(Language language, std::string_view line, TokenState& state) {
  std::vector<Piece> pieces;
  for (const Token& token : tokens(language, line, state)) {
    pieces.emplace_back(token.kind, line.substr(token.begin, token.end - token.begin));
  }
  return pieces;
}

std::vector<Piece> python(std::string_view line) {
  TokenState state;
  return pieces(Language::Python, line, state);
}

std::vector<Piece> cpp(std::string_view line) {
  TokenState state;
  return pieces(Language::Cpp, line, state);
}

TEST(Tokens, OfAPythonCall) {
  EXPECT_THAT(python("await asyncio.sleep(0.3)"),
              ElementsAre(Piece(Kind::Keyword, "await"), Piece(Kind::Plain, " asyncio."),
                          Piece(Kind::Function, "sleep"), Piece(Kind::Plain, "("),
                          Piece(Kind::Number, "0.3"), Piece(Kind::Plain, ")")));
}

TEST(Tokens, AStringMayHoldQuotesAndHashes) {
  EXPECT_THAT(python(R"(x = f"a # \" b" # c)"),
              ElementsAre(Piece(Kind::Plain, "x = "), Piece(Kind::String, R"(f"a # \" b")"),
                          Piece(Kind::Plain, " "), Piece(Kind::Comment, "# c")));
}

TEST(Tokens, ATripleQuotedStringGoesOnOverLines) {
  TokenState state;
  EXPECT_THAT(pieces(Language::Python, "'''one", state),
              ElementsAre(Piece(Kind::String, "'''one")));
  EXPECT_THAT(pieces(Language::Python, "if two''' + 3", state),
              ElementsAre(Piece(Kind::String, "if two'''"), Piece(Kind::Plain, " + "),
                          Piece(Kind::Number, "3")));
}

TEST(Tokens, OfACppLine) {
  EXPECT_THAT(cpp("co_await sleep(1s);  // wait"),
              ElementsAre(Piece(Kind::Keyword, "co_await"), Piece(Kind::Plain, " "),
                          Piece(Kind::Function, "sleep"), Piece(Kind::Plain, "("),
                          Piece(Kind::Number, "1s"), Piece(Kind::Plain, ");  "),
                          Piece(Kind::Comment, "// wait")));
}

TEST(Tokens, AnIncludeNamesAFile) {
  EXPECT_THAT(cpp("#include <chrono>"),
              ElementsAre(Piece(Kind::Keyword, "#include"), Piece(Kind::String, " <chrono>")));
}

TEST(Tokens, CoverEveryByteOfAnything) {
  for (int seed = 0; seed < 2000; ++seed) {
    std::string line;
    unsigned value = static_cast<unsigned>(seed) * 2654435761U;
    for (int length = seed % 24; length > 0; --length) {
      value = value * 1664525U + 1013904223U;
      line += "\"'#/*\\f\"R(a9. \xc3\xa9'''"[value >> 28];
    }
    for (const Language language : {Language::Python, Language::Cpp}) {
      TokenState state;
      std::string covered;
      for (const Piece& piece : pieces(language, line, state))
        covered += piece.second;
      ASSERT_EQ(covered, line);
    }
  }
}

}  // namespace
}  // namespace app::model
