// Tokens become runs of text, each in its ink.
// Rule: what is cut off at the left is indentation, never text.
#include "app/model/layout/code_line.h"

#include <algorithm>
#include <vector>

#include "app/model/layout/text.h"

namespace app::model::layout {

Ink ink_of(Token::Kind kind) {
  switch (kind) {
    case Token::Kind::Plain:
      return Ink::Text;
    case Token::Kind::Keyword:
      return Ink::Keyword;
    case Token::Kind::Function:
      return Ink::Function;
    case Token::Kind::String:
      return Ink::String;
    case Token::Kind::Number:
      return Ink::Number;
    case Token::Kind::Comment:
      return Ink::Comment;
  }
  return Ink::Text;
}

float add_code_line(Drawing& drawing, const Box& box, const ListingLine& line,
                    std::uint32_t dedent) {
  std::vector<Run> runs;
  for (const Token& token : line.tokens) {
    const std::uint32_t begin = std::clamp(std::min(dedent, line.indent), token.begin, token.end);
    runs.push_back({std::string_view(line.text).substr(begin, token.end - begin),
                    {.face = fonts::Face::Code, .paint = {ink_of(token.kind)}}});
  }
  return add_runs(drawing, box, runs);
}

}  // namespace app::model::layout
