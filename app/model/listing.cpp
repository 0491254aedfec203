// Cuts a text into lines, takes the labels off and finds where functions begin and end.
// Rule: a function ends where the indentation (Python) or the closing brace (C++) of its first line
// comes back.
#include "app/model/listing.h"

#include <algorithm>
#include <cctype>

namespace app::model {
namespace {

/// Splits `text` into its lines; the last one needs no end.
template <class Take>
void for_each_line(std::string_view text, Take take) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    take(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

std::string expand_tabs(std::string_view line) {
  constexpr std::size_t Width = 8;
  std::string expanded;
  for (const char c : line) {
    if (c == '\t') {
      expanded.append(Width - expanded.size() % Width, ' ');
    } else {
      expanded += c;
    }
  }
  return expanded;
}

bool is_label(std::string_view text) {
  const auto belongs = [](unsigned char c) { return std::isalnum(c) != 0 || c == '_' || c == '-'; };
  return !text.empty() && std::ranges::all_of(text, belongs);
}

void trim_end(std::string& text) { text.erase(text.find_last_not_of(' ') + 1); }

/// Takes `# @name` or `// @name` off the end of the line.
void take_label(Language language, ListingLine& line) {
  const std::string_view mark = language == Language::Python ? "#" : "//";
  trim_end(line.text);
  const std::size_t at = line.text.rfind('@');
  if (at == std::string::npos || !is_label(std::string_view(line.text).substr(at + 1))) return;
  std::string before = line.text.substr(0, at);
  trim_end(before);
  if (!before.ends_with(mark)) return;
  line.label = line.text.substr(at + 1);
  line.text = before.substr(0, before.size() - mark.size());
  trim_end(line.text);
}

/// True when `word(` begins at `at` and is no part of a longer word.
bool is_name_at(std::string_view text, std::size_t at, std::string_view name) {
  const auto is_word = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_';
  };
  if (at > 0 && is_word(text[at - 1])) return false;
  return text.substr(at + name.size()).starts_with('(');
}

bool begins_function(Language language, const ListingLine& line, std::string_view name) {
  const std::string_view text = line.text;
  const std::size_t at = text.find(name);
  if (at == text.npos || !is_name_at(text, at, name)) return false;
  const std::string_view before = text.substr(0, at);
  if (language == Language::Python) return before.ends_with("def ");
  const bool has_type = before.size() > 1 && before.ends_with(' ') && before.front() != ' ';
  return has_type && before.find('=') == before.npos && before.find('(') == before.npos &&
         !before.starts_with("return") && !before.starts_with("co_");
}

}  // namespace

Listing::Listing(Language language, std::string_view text) : language_(language) {
  TokenState state;
  for_each_line(text, [&](std::string_view raw) {
    ListingLine line{.text = expand_tabs(raw)};
    take_label(language_, line);
    line.indent =
        static_cast<std::uint32_t>(std::min(line.text.find_first_not_of(' '), line.text.size()));
    line.tokens = model::tokens(language_, line.text, state);
    lines_.push_back(std::move(line));
  });
}

const ListingLine& Listing::line(std::uint32_t number) const {
  static const ListingLine outside;
  return number == 0 || number > lines_.size() ? outside : lines_[number - 1];
}

std::optional<std::uint32_t> Listing::line_of_label(std::string_view label) const {
  if (label.empty()) return std::nullopt;
  const auto found = std::ranges::find(lines_, label, &ListingLine::label);
  if (found == lines_.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found - lines_.begin() + 1);
}

std::optional<std::uint32_t> Listing::line_of_function(std::string_view name) const {
  name = name.substr(name.rfind('.') + 1);
  if (name.empty()) return std::nullopt;
  for (std::uint32_t number = 1; number <= lines_.size(); ++number) {
    if (begins_function(language_, lines_[number - 1], name)) return number;
  }
  return std::nullopt;
}

std::uint32_t Listing::end_of_function(std::uint32_t begin) const {
  std::uint32_t end = begin;
  const std::uint32_t indent = line(begin).indent;
  for (std::uint32_t number = begin + 1; number <= lines_.size(); ++number) {
    const ListingLine& next = line(number);
    if (next.text.empty()) continue;
    const bool is_closing = language_ == Language::Cpp && next.text.substr(next.indent) == "}";
    if (next.indent <= indent && !next.text.substr(next.indent).starts_with(')')) {
      return is_closing ? number : end;
    }
    end = number;
  }
  return end;
}

std::optional<std::uint32_t> matching_line(const Listing& listing, std::uint32_t line,
                                           const Listing& other) {
  return other.line_of_label(listing.line(line).label);
}

}  // namespace app::model
