// Text in which some words point at something: a task, a record, a line.
// Rule: links are ranges of bytes of the text, in order, never overlapping.
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

struct RichText {
  std::string text{};
  std::vector<Link> links{};

  RichText& add(std::string_view plain);
  RichText& add(std::string_view words, Target target);
  /// A space between two sentences, unless this is the first.
  RichText& add(const RichText& other);
  bool is_empty() const { return text.empty(); }
  friend bool operator==(const RichText&, const RichText&) = default;
};

}  // namespace app::model
