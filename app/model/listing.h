// A program's text as a person reads it: lines with their labels taken off, and coloured words.
// Rule: line numbers are those of the file, from 1; a label is a trailing `# @name` or `// @name`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/model/tokens.h"

namespace app::model {

struct ListingLine {
  /// Without its label and without spaces at the end. Tabs are spaces.
  std::string text{};
  /// "fetch" of `# @fetch`; empty when it has none.
  std::string label{};
  std::vector<Token> tokens{};
  /// Spaces at its beginning.
  std::uint32_t indent = 0;
};

class Listing {
 public:
  Listing() = default;
  Listing(Language language, std::string_view text);

  Language language() const { return language_; }
  /// Line 1 is at 0.
  const std::vector<ListingLine>& lines() const { return lines_; }
  /// The line with this number, from 1; an empty one outside the file.
  const ListingLine& line(std::uint32_t number) const;
  /// The first line with this label.
  std::optional<std::uint32_t> line_of_label(std::string_view label) const;
  /// The line where this function begins: `async def name(` or `Coro<...> name(`.
  std::optional<std::uint32_t> line_of_function(std::string_view name) const;
  /// The last line of the function that begins at this line.
  std::uint32_t end_of_function(std::uint32_t line) const;

 private:
  Language language_ = Language::Python;
  std::vector<ListingLine> lines_;
};

/// The line of `other` that does what `line` of `listing` does: the one with the same label.
std::optional<std::uint32_t> matching_line(const Listing& listing, std::uint32_t line,
                                           const Listing& other);

}  // namespace app::model
