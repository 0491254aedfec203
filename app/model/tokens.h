// Cuts a line of Python or C++ into coloured pieces.
// Rule: it never fails and loses no byte; what it does not know is plain.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace app::model {

enum class Language : std::uint8_t { Python, Cpp };

struct Token {
  enum class Kind : std::uint8_t { Plain, Keyword, Function, String, Number, Comment };
  Kind kind = Kind::Plain;
  /// Range of bytes in the line.
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  friend bool operator==(const Token&, const Token&) = default;
};

/// What one line leaves open for the next.
struct TokenState {
  /// The text that closes the string or comment that is open; empty when none is.
  std::string_view open_until;
  bool is_comment = false;
};

/// The tokens of one line without its end; together they cover it. `state` is carried from line to
/// line and starts empty.
std::vector<Token> tokens(Language language, std::string_view line, TokenState& state);

}  // namespace app::model
