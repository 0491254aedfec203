// Finds the end of what each await of a statement awaits.
// Rule: an operand is names, dots and whole brackets; another beginning makes it unknown.
#include "app/model/insights/await_shape.h"

#include <algorithm>
#include <cctype>

namespace app::model::insights {
namespace {

constexpr std::string_view Await = "await ";

bool opens(char c) { return c == '(' || c == '[' || c == '{'; }
bool closes(char c) { return c == ')' || c == ']' || c == '}'; }
bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

std::vector<std::size_t> awaits_in(std::string_view text) {
  std::vector<std::size_t> found;
  for (std::size_t at = text.find(Await); at != text.npos; at = text.find(Await, at + 1))
    if (at == 0 || !is_word(text[at - 1])) found.push_back(at);
  return found;
}

/// The bracket around a place; npos without one.
std::size_t bracket_around(std::string_view text, std::size_t place) {
  int depth = 0;
  for (std::size_t at = place; at-- > 0;) {
    if (closes(text[at])) ++depth;
    if (opens(text[at]) && depth-- == 0) return at;
  }
  return text.npos;
}

/// Where what begins at `begin` ends: after its last name or bracket.
std::size_t end_of_operand(std::string_view text, std::size_t begin) {
  int depth = 0;
  std::size_t at = begin;
  for (; at < text.size(); ++at) {
    if (closes(text[at]) && depth == 0) break;
    if (depth == 0 && !is_word(text[at]) && text[at] != '.' && !opens(text[at])) break;
    if (opens(text[at])) ++depth;
    if (closes(text[at])) --depth;
  }
  return at;
}

bool has_word_of(std::string_view text, const Names& names) {
  return std::ranges::any_of(names, [&](std::string_view name) {
    for (std::size_t at = text.find(name); at != text.npos; at = text.find(name, at + 1)) {
      const std::size_t end = at + name.size();
      const bool begins = at == 0 || !is_word(text[at - 1]);
      if (begins && (end == text.size() || !is_word(text[end]))) return true;
    }
    return false;
  });
}

}  // namespace

bool is_comprehension(const CodeShape& shape, const Statement& statement) {
  const std::string text = shape.text(statement);
  const std::vector<std::size_t> awaits = awaits_in(text);
  if (awaits.size() != 1 || shape.count_word(statement, "for") != 1) return false;
  if (shape.has_word(statement, "async") || shape.has_word(statement, "if")) return false;
  const std::size_t loop = text.find(" for ", awaits.front());
  const std::size_t bracket = loop == text.npos ? loop : bracket_around(text, loop);
  return bracket != text.npos && text[bracket] != '(' && bracket < awaits.front();
}

bool has_several_awaits(const CodeShape& shape, const Statement& statement) {
  return shape.count_word(statement, "await") > 1;
}

bool are_awaits_apart(const CodeShape& shape, const Statement& statement) {
  const std::string text = shape.text(statement);
  const std::string shown = shape.text_with_strings(statement);
  const Names changed = shape.changed_by(statement);
  std::vector<std::string> operands;
  for (const std::size_t await : awaits_in(text)) {
    const std::size_t begin = await + Await.size();
    const std::size_t end = end_of_operand(text, begin);
    const bool is_call = begin < end && is_word(text[begin]) && text[end - 1] == ')';
    const std::string operand = text.substr(begin, end - begin);
    if (!is_call || !awaits_in(operand).empty() || has_word_of(operand, changed)) return false;
    operands.push_back(shown.substr(begin, end - begin));
  }
  std::ranges::sort(operands);
  return operands.size() > 1 && std::ranges::adjacent_find(operands) == operands.end();
}

}  // namespace app::model::insights
