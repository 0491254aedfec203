// Joins lines into statements, climbs from a statement to the heads of its blocks, and sorts its words.
// Rule: no parser; an exotic statement is taken for one that uses and changes every name in it.
#include "app/model/insights/code_shape.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace app::model::insights {
namespace {

constexpr std::array<std::string_view, 35> Keywords{
    "False",    "None",  "True",     "and",  "as",     "assert", "async", "await",  "break",
    "case",     "class", "continue", "def",  "del",    "elif",   "else",  "except", "finally",
    "for",      "from",  "global",   "if",   "import", "in",     "is",    "lambda", "match",
    "nonlocal", "not",   "or",       "pass", "raise",  "return", "try",   "while"};

bool is_word_start(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_'; }
bool is_word(char c) {
  return is_word_start(c) || std::isdigit(static_cast<unsigned char>(c)) != 0;
}

struct Word {
  std::string_view text;
  /// The characters that are no space before and after it; 0 at the ends.
  char before = 0;
  char after = 0;
};

char last_of(std::string_view text) {
  const std::size_t at = text.find_last_not_of(' ');
  return at == text.npos ? '\0' : text[at];
}

std::vector<Word> words(std::string_view text) {
  std::vector<Word> found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_word_start(text[at])) {
      while (at < text.size() && is_word(text[at]) && !is_word_start(text[at]))
        ++at;  // a number with its suffix
      if (at >= text.size() || !is_word_start(text[at])) continue;
    }
    std::size_t end = at;
    while (end < text.size() && is_word(text[end]))
      ++end;
    const std::size_t next = text.find_first_not_of(' ', end);
    found.push_back({text.substr(at, end - at), last_of(text.substr(0, at)),
                     next == text.npos ? '\0' : text[next]});
    at = end - 1;
  }
  return found;
}

bool is_name(const Word& word) {
  return word.before != '.' && std::ranges::find(Keywords, word.text) == Keywords.end();
}

std::string_view first_word(std::string_view text) {
  const auto found = words(text);
  return found.empty() || !text.starts_with(found.front().text) ? std::string_view{}
                                                                : found.front().text;
}

/// What stands between the braces of an f-string, each character in its place; all else is spaces.
std::string fields_of(std::string_view string) {
  std::string shown(string.size(), ' ');
  const std::string_view prefix = string.substr(0, string.find_first_of("'\""));
  if (prefix.find_first_of("fF") == prefix.npos) return shown;
  int depth = 0;
  for (std::size_t at = 0; at < string.size(); ++at) {
    if (string[at] == '{') ++depth;
    if (string[at] == '}') depth = std::max(0, depth - 1);
    if (depth > 0 && string[at] != '{') shown[at] = string[at];
  }
  return shown;
}

/// What a method does that gives its object more to do and changes nothing else in it.
bool gives_work(std::string_view text, std::string_view name) {
  constexpr std::array<std::string_view, 2> Methods{".create_task(", ".run_in_executor("};
  return std::ranges::any_of(Methods, [&](std::string_view method) {
    return text.find(std::string(name).append(method)) != text.npos;
  });
}

/// Where the last `=` stands that assigns and is in no bracket; npos without one.
std::size_t last_assignment(std::string_view text) {
  int depth = 0;
  std::size_t found = text.npos;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '(' || c == '[' || c == '{') ++depth;
    if (c == ')' || c == ']' || c == '}') --depth;
    if (c != '=' || depth != 0) continue;
    const char before = at == 0 ? '\0' : text[at - 1];
    const char after = at + 1 < text.size() ? text[at + 1] : '\0';
    if (after == '=') {
      ++at;
      continue;
    }
    if (before != '!' && before != '<' && before != '>' && before != ':') found = at;
  }
  return found;
}

}  // namespace

CodeShape::CodeShape(const Listing& listing)
    : listing_(&listing), is_continued_(listing.lines().size() + 2, false) {
  if (listing.language() != Language::Python) return;
  find_continued();
  find_modules();
}

bool CodeShape::is_blank(LineNumber number) const {
  return masked(number, Strings::Kept).find_first_not_of(' ') == std::string::npos;
}

std::string CodeShape::masked(LineNumber number, Strings strings) const {
  const ListingLine& shown = line(number);
  std::string text = shown.text;
  for (const Token& token : shown.tokens) {
    const bool is_string = token.kind == Token::Kind::String;
    const bool is_hidden =
        token.kind == Token::Kind::Comment || (is_string && strings != Strings::Kept);
    if (!is_hidden) continue;
    const std::size_t end = std::min<std::size_t>(token.end, text.size());
    const std::string_view whole = std::string_view(text).substr(token.begin, end - token.begin);
    const std::string shows = is_string && strings == Strings::FieldsKept
                                  ? fields_of(whole)
                                  : std::string(whole.size(), ' ');
    text.replace(token.begin, shows.size(), shows);
    if (is_string && token.begin < text.size()) text[token.begin] = '"';
  }
  return text;
}

void CodeShape::find_continued() {
  int depth = 0;
  bool has_backslash = false;
  for (LineNumber number = 1; number <= listing_->lines().size(); ++number) {
    is_continued_[number] = depth > 0 || has_backslash;
    const std::string text = masked(number, Strings::Hidden);
    for (const char c : text) {
      if (c == '(' || c == '[' || c == '{') ++depth;
      if (c == ')' || c == ']' || c == '}') depth = std::max(0, depth - 1);
    }
    has_backslash = last_of(text) == '\\';
  }
}

void CodeShape::find_modules() {
  for (LineNumber number = 1; number <= listing_->lines().size(); ++number) {
    const std::string text = masked(number, Strings::Hidden);
    const std::string_view code = std::string_view(text).substr(line(number).indent);
    if (!code.starts_with("import ")) continue;
    for (const Word& word : words(code.substr(7)))
      if (is_name(word)) modules_.emplace(word.text);
  }
}

bool CodeShape::defines(std::string_view function) const {
  return listing_->line_of_function(function).has_value();
}

std::vector<Statement> CodeShape::body_of_function(std::string_view function) const {
  const auto line = listing_->line_of_function(function);
  const auto head = line ? statement_at(*line) : std::nullopt;
  return head ? body_of(*head) : std::vector<Statement>{};
}

std::vector<Statement> CodeShape::statements() const {
  std::vector<Statement> all;
  for (LineNumber number = 1; number <= listing_->lines().size(); ++number) {
    const auto each = statement_at(number);
    if (!each) continue;
    all.push_back(*each);
    number = each->last;
  }
  return all;
}

std::vector<Statement> CodeShape::calls_of(std::string_view name) const {
  std::vector<Statement> calls;
  for (const Statement& each : statements()) {
    if (kind_of(each) == Head::Function) continue;
    const std::string whole = text(each);
    for (const Word& word : words(whole))
      if (word.text == name && word.after == '(') calls.push_back(each);
  }
  return calls;
}

std::string CodeShape::call_of(const Statement& statement, std::string_view function) const {
  const std::string whole = text(statement);
  const std::string call = std::string(function) + "(";
  for (std::size_t at = whole.find(call); at != whole.npos; at = whole.find(call, at + 1)) {
    if (at > 0 && is_word(whole[at - 1])) continue;
    std::size_t begin = at;
    while (begin > 0 && (is_word(whole[begin - 1]) || whole[begin - 1] == '.'))
      --begin;
    return whole.substr(begin, at + function.size() - begin);
  }
  return {};
}

std::optional<Statement> CodeShape::statement_at(LineNumber number) const {
  const bool is_known = listing_->language() == Language::Python && number >= 1 &&
                        number <= listing_->lines().size() && !is_blank(number);
  if (!is_known) return std::nullopt;
  Statement made{.first = number, .last = number};
  while (made.first > 1 && is_continued_[made.first])
    --made.first;
  while (is_continued_[made.last + 1])
    ++made.last;
  made.indent = line(made.first).indent;
  return made;
}

std::string CodeShape::joined(const Statement& statement, Strings strings) const {
  std::string text;
  for (LineNumber number = statement.first; number <= statement.last; ++number)
    text += masked(number, strings) + " ";
  return text.substr(std::min<std::size_t>(statement.indent, text.size()));
}

std::string CodeShape::text(const Statement& statement) const {
  std::string text = joined(statement, Strings::Hidden);
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

std::string CodeShape::text_with_strings(const Statement& statement) const {
  std::string text = joined(statement, Strings::Kept);
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

bool CodeShape::are_equal(const Statement& one, const Statement& two) const {
  return text_with_strings(one) == text_with_strings(two);
}

std::optional<Statement> CodeShape::head_of(const Statement& statement) const {
  for (LineNumber number = statement.first; number-- > 1;) {
    const auto above = statement_at(number);
    if (!above) continue;
    if (above->indent < statement.indent) return above;
    number = above->first;
  }
  return std::nullopt;
}

Head CodeShape::kind_of(const Statement& head) const {
  const std::string whole = text(head);
  std::string_view code = whole;
  const bool is_async = code.starts_with("async ");
  if (is_async) code.remove_prefix(6);
  const std::string_view word = first_word(code);
  if (word == "def" || word == "class") return Head::Function;
  if (word == "for" && !is_async) return Head::For;
  if (word == "while") return Head::While;
  return word == "with" ? Head::With : Head::Other;
}

std::optional<Statement> CodeShape::function_around(const Statement& statement) const {
  auto head = head_of(statement);
  while (head && kind_of(*head) != Head::Function)
    head = head_of(*head);
  return head;
}

std::optional<Statement> CodeShape::loop_around(const Statement& statement) const {
  for (auto head = head_of(statement); head; head = head_of(*head)) {
    const Head kind = kind_of(*head);
    if (kind == Head::Function) return std::nullopt;
    const bool is_async_for = text(*head).starts_with("async for");
    if (kind == Head::For || kind == Head::While || is_async_for) return head;
  }
  return std::nullopt;
}

bool CodeShape::is_unconditional(const Statement& statement) const {
  for (auto head = head_of(statement); head; head = head_of(*head)) {
    const Head kind = kind_of(*head);
    if (kind == Head::Function) return true;
    if (kind != Head::With) return false;
  }
  return false;
}

std::vector<Statement> CodeShape::body_of(const Statement& head) const {
  std::vector<Statement> body;
  for (LineNumber number = head.last + 1; number <= listing_->lines().size(); ++number) {
    const auto next = statement_at(number);
    if (!next) continue;
    if (next->indent <= head.indent) break;
    body.push_back(*next);
    number = next->last;
  }
  return body;
}

std::optional<std::vector<Statement>> CodeShape::straight(const Statement& from,
                                                          const Statement& to) const {
  std::vector<Statement> found;
  for (LineNumber number = from.first; number <= to.last; ++number) {
    const auto next = statement_at(number);
    if (!next) continue;
    if (next->indent != from.indent) return std::nullopt;
    found.push_back(*next);
    number = next->last;
  }
  const bool is_one_block = !found.empty() && found.back() == to && head_of(from) == head_of(to);
  return is_one_block ? std::optional(found) : std::nullopt;
}

Names CodeShape::targets_of_comprehension(const Statement& statement) const {
  Names names;
  const std::string whole = text(statement);
  const std::size_t begin = whole.find(" for ");
  if (begin == whole.npos) return names;
  const std::size_t end = whole.find(" in ", begin);
  for (const Word& word : words(std::string_view(whole).substr(begin, end - begin)))
    if (is_name(word)) names.emplace(word.text);
  return names;
}

std::string CodeShape::name_awaited(const Statement& statement) const {
  const std::string whole = text(statement);
  const std::size_t begin = whole.find("await ");
  if (begin == whole.npos) return {};
  std::size_t end = begin + 6;
  while (end < whole.size() && is_word(whole[end]))
    ++end;
  const bool is_all = end == whole.size() || whole[end] == ')' || whole[end] == ',';
  return is_all ? whole.substr(begin + 6, end - begin - 6) : std::string();
}

Names CodeShape::names_in(const Statement& statement) const {
  Names names;
  const std::string whole = joined(statement, Strings::FieldsKept);
  for (const Word& word : words(whole))
    if (is_name(word)) names.emplace(word.text);
  return names;
}

Names CodeShape::names_awaited(const Statement& statement) const {
  Names names;
  const std::string whole = joined(statement, Strings::FieldsKept);
  const std::size_t begin = whole.find("await ");
  if (begin == std::string::npos) return names;
  std::size_t end = begin + 6;
  for (int depth = 0; end < whole.size() && depth >= 0; ++end) {
    const char c = whole[end];
    if (c == '(' || c == '[' || c == '{') ++depth;
    if (c == ')' || c == ']' || c == '}') --depth;
    if (c == ',' && depth == 0) break;
  }
  for (const Word& word : words(std::string_view(whole).substr(begin, end - begin)))
    if (is_name(word)) names.emplace(word.text);
  return names;
}

Names CodeShape::called_by(const Statement& statement) const {
  Names names;
  const std::string whole = joined(statement, Strings::Hidden);
  for (const Word& word : words(whole))
    if (is_name(word) && word.after == '(') names.emplace(word.text);
  return names;
}

Names CodeShape::changed_by(const Statement& statement) const {
  Names names;
  const std::string whole = text(statement);
  const std::size_t assignment = last_assignment(whole);
  const std::string_view left =
      std::string_view(whole).substr(0, assignment == std::string::npos ? 0 : assignment);
  for (const Word& word : words(left))
    if (is_name(word)) names.emplace(word.text);
  const std::size_t targets = whole.starts_with("for ") ? whole.find(" in ") : 0;
  for (const Word& word : words(std::string_view(whole).substr(0, targets)))
    if (is_name(word)) names.emplace(word.text);
  std::string_view previous;
  for (const Word& word : words(whole)) {
    const bool is_bound = previous == "as" || previous == "for" || previous == "del" ||
                          previous == "global" || previous == "nonlocal" || word.after == ':';
    const bool has_method =
        word.after == '.' && !modules_.contains(word.text) && !gives_work(whole, word.text);
    if (is_name(word) && (is_bound || has_method)) names.emplace(word.text);
    previous = word.text;
  }
  return names;
}

std::size_t CodeShape::count_word(const Statement& statement, std::string_view word) const {
  const std::string whole = text(statement);
  return static_cast<std::size_t>(std::ranges::count(words(whole), word, &Word::text));
}

}  // namespace app::model::insights
