// Replacing one file in the tables of a recording.
// Rule: rows keep their numbers, so that every record still points where it did.
#include "engine/trace/retell.h"

#include <algorithm>

namespace engine::trace {

namespace {

constexpr std::string_view Closure = "operator()";

/// The text's number, which it gets when it has none.
TextId number_of(std::vector<std::string>& texts, const std::string& text) {
  const auto found = std::ranges::find(texts, text);
  const auto number = static_cast<TextId>(found - texts.begin());
  if (found == texts.end()) texts.push_back(text);
  return number;
}

}  // namespace

Trace retell(const Trace& trace, std::string_view file, const OtherText& other) {
  Trace told = trace;
  const auto found = std::ranges::find(told.texts_, file);
  if (found == told.texts_.end()) return told;
  const auto from = static_cast<TextId>(found - told.texts_.begin());
  const auto to = static_cast<TextId>(told.texts_.size());
  told.texts_.emplace_back(other.file);
  for (Site& site : told.sites_) {
    if (site.file != from || site.line == 0) continue;
    const std::uint32_t line = site.line < other.lines.size() ? other.lines[site.line] : 0;
    const bool is_closure = told.texts_[site.function] == Closure &&
                            line < other.functions.size() && !other.functions[line].empty();
    const TextId function =
        is_closure ? number_of(told.texts_, other.functions[line]) : site.function;
    site = line == 0 ? Site{} : Site{.file = to, .line = line, .function = function};
  }
  std::erase_if(told.sources_, [&](const Source& source) { return source.file == from; });
  told.sources_.push_back(
      {.file = to, .language = std::string(other.language), .text = std::string(other.text)});
  told.meta_.language = other.language;
  return told;
}

}  // namespace engine::trace
