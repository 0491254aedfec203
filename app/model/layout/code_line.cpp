// Tokens become runs of text, each in its ink.
// Rule: a row is set on one baseline, whatever its colours.
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

void add_code_row(Drawing& drawing, const Box& box, const ListingLine& line, const CodeRow& row,
                  float presence) {
  const std::string_view text = line.text;
  const float moved = width("m", Code) * static_cast<float>(row.hang);
  std::vector<Run> runs;
  for (const Token& token : line.tokens) {
    const std::uint32_t begin = std::clamp(token.begin, row.begin, row.end);
    const std::uint32_t end = std::clamp(token.end, row.begin, row.end);
    if (begin != end)
      runs.push_back({text.substr(begin, end - begin),
                      {.face = fonts::Face::Code, .paint = {ink_of(token.kind), presence}}});
  }
  add_runs(drawing, {box.x + moved, box.y, box.w - moved, box.h}, runs);
}

}  // namespace app::model::layout
