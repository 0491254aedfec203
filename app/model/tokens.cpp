// A scanner with one state that outlives the line: the string or comment still open.
// Rule: each byte goes to exactly one token, in order.
#include "app/model/tokens.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <span>

namespace app::model {
namespace {

constexpr std::string_view PythonKeywords[] = {
    "False",  "None",     "True",   "and", "as",    "assert", "async",  "await",    "break", "case",
    "class",  "continue", "def",    "del", "elif",  "else",   "except", "finally",  "for",   "from",
    "global", "if",       "import", "in",  "is",    "lambda", "match",  "nonlocal", "not",   "or",
    "pass",   "raise",    "return", "try", "while", "with",   "yield"};

constexpr std::string_view CppKeywords[] = {
    "auto",      "bool",      "break",    "case",    "catch",     "char",     "class",
    "co_await",  "co_return", "co_yield", "const",   "constexpr", "continue", "default",
    "delete",    "do",        "double",   "else",    "enum",      "explicit", "false",
    "final",     "float",     "for",      "if",      "inline",    "int",      "long",
    "namespace", "new",       "noexcept", "nullptr", "operator",  "private",  "protected",
    "public",    "return",    "short",    "signed",  "sizeof",    "static",   "struct",
    "switch",    "template",  "this",     "throw",   "true",      "try",      "typename",
    "union",     "unsigned",  "using",    "virtual", "void",      "while"};

bool is_letter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}
bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

class Tokenizer {
 public:
  Tokenizer(Language language, std::string_view line, TokenState& state)
      : language_(language), line_(line), state_(state) {}

  std::vector<Token> run() {
    if (!state_.open_until.empty()) close_open();
    while (at_ < line_.size())
      next();
    return std::move(tokens_);
  }

 private:
  using Kind = Token::Kind;

  bool is_python() const { return language_ == Language::Python; }
  bool sees(std::string_view text) const { return line_.substr(at_).starts_with(text); }

  void next() {
    if (sees(is_python() ? "#" : "//")) return take(line_.size() - at_, Kind::Comment);
    if (!is_python() && sees("/*")) return open(2, "*/", true);
    if (!is_python() && at_ == line_.find_first_not_of(' ') && sees("#")) return directive();
    if (const std::size_t prefix = string_prefix(); prefix != std::string_view::npos) {
      return string(prefix);
    }
    if (is_letter(line_[at_])) return word();
    if (is_digit(line_[at_])) return number();
    take(1, Kind::Plain);
  }

  /// Letters before a quote, as in f"..." and R"..."; npos when here is no string.
  std::size_t string_prefix() const {
    std::size_t end = at_;
    const std::string_view letters = is_python() ? "rRbBuUfF" : "LuUR8";
    while (end < line_.size() && end - at_ < 3 && letters.find(line_[end]) != letters.npos)
      ++end;
    const bool is_quote = end < line_.size() && (line_[end] == '"' || line_[end] == '\'');
    return is_quote ? end - at_ : std::string_view::npos;
  }

  void string(std::size_t prefix) {
    const std::string_view rest = line_.substr(at_ + prefix);
    if (is_python() && rest.starts_with(R"(""")")) return open(prefix + 3, R"(""")", false);
    if (is_python() && rest.starts_with("'''")) return open(prefix + 3, "'''", false);
    const char quote = rest.front();
    std::size_t end = 1;
    while (end < rest.size() && rest[end] != quote)
      end += rest[end] == '\\' ? 2 : 1;
    take(std::min(prefix + end + 1, line_.size() - at_), Kind::String);
  }

  /// Begins what may go on over lines.
  void open(std::size_t length, std::string_view until, bool is_comment) {
    state_ = {until, is_comment};
    const std::size_t end = line_.find(until, at_ + length);
    finish(end);
  }

  void close_open() { finish(line_.find(state_.open_until)); }

  void finish(std::size_t end) {
    const Kind kind = state_.is_comment ? Kind::Comment : Kind::String;
    if (end == std::string_view::npos) return take(line_.size() - at_, kind);
    const std::size_t length = end + state_.open_until.size() - at_;
    state_ = {};
    take(length, kind);
  }

  void directive() {
    std::size_t end = at_ + 1;
    while (end < line_.size() && is_letter(line_[end]))
      ++end;
    take(end - at_, Kind::Keyword);
    if (line_.find('<', at_) != line_.npos) {
      const std::size_t comment = line_.find("//", at_);
      take(std::min(comment, line_.size()) - at_, Kind::String);
    }
  }

  void word() {
    std::size_t end = at_;
    while (end < line_.size() && (is_letter(line_[end]) || is_digit(line_[end])))
      ++end;
    const std::string_view word = line_.substr(at_, end - at_);
    if (is_keyword(word)) return take(word.size(), Kind::Keyword);
    const std::size_t after = line_.find_first_not_of(' ', end);
    const bool is_call = after != line_.npos && line_[after] == '(';
    take(word.size(), is_call ? Kind::Function : Kind::Plain);
  }

  bool is_keyword(std::string_view word) const {
    const auto find = [&](std::span<const std::string_view> words) {
      return std::ranges::find(words, word) != words.end();
    };
    return is_python() ? find(PythonKeywords) : find(CppKeywords);
  }

  void number() {
    std::size_t end = at_;
    const auto belongs = [&](char c) {
      return is_letter(c) || is_digit(c) || c == '.' || c == '\'';
    };
    while (end < line_.size() && belongs(line_[end]))
      ++end;
    take(end - at_, Kind::Number);
  }

  /// Neighbours of one kind become one token.
  void take(std::size_t length, Kind kind) {
    const auto begin = static_cast<std::uint32_t>(at_);
    at_ += length;
    const auto end = static_cast<std::uint32_t>(at_);
    if (begin == end) return;
    if (!tokens_.empty() && tokens_.back().kind == kind) {
      tokens_.back().end = end;
    } else {
      tokens_.push_back({kind, begin, end});
    }
  }

  Language language_;
  std::string_view line_;
  TokenState& state_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokens(Language language, std::string_view line, TokenState& state) {
  return Tokenizer(language, line, state).run();
}

}  // namespace app::model
