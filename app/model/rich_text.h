// Text in which some words point at something (a task, a record, a line) and some are code.
// Rule: links are ranges of bytes of the text, in order, never overlapping; so are words of code.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/model/drawing.h"

namespace app::model {

struct Link {
  std::size_t begin = 0;
  std::size_t end = 0;
  Target target{};
  friend bool operator==(const Link&, const Link&) = default;
};

/// Words that are code: names, calls, values.
struct CodeWords {
  std::size_t begin = 0;
  std::size_t end = 0;
  friend bool operator==(const CodeWords&, const CodeWords&) = default;
};

struct RichText {
  std::string text{};
  std::vector<Link> links{};
  std::vector<CodeWords> code{};

  RichText& add(std::string_view plain);
  RichText& add(std::string_view words, Target target);
  RichText& add_code(std::string_view words);
  /// A space between two sentences, unless this is the first.
  RichText& add(const RichText& other);
  bool is_empty() const { return text.empty(); }
  friend bool operator==(const RichText&, const RichText&) = default;
};

/// Prose as lessons are written: what stands between backticks is code.
RichText from_marked(std::string_view text);

}  // namespace app::model
