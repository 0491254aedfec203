// Where a line of code is broken: after a space, a comma or an opening bracket, else where it must.
// Rule: a break never falls inside a character of UTF-8.
#include "app/model/layout/code_rows.h"

#include <algorithm>
#include <string_view>

namespace app::model::layout {

namespace {

constexpr std::uint32_t LeastColumns = 12;

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// The byte after `columns` characters from `begin`.
std::uint32_t after_columns(std::string_view text, std::uint32_t begin, std::uint32_t columns) {
  std::uint32_t at = begin;
  for (; columns > 0 && at < text.size(); --columns) {
    ++at;
    while (at < text.size() && continues_character(text[at]))
      ++at;
  }
  return at;
}

bool breaks_after(char c) { return c == ' ' || c == ',' || c == '(' || c == '{'; }

std::uint32_t break_at(std::string_view text, std::uint32_t begin, std::uint32_t columns) {
  const std::uint32_t limit = after_columns(text, begin, columns);
  if (limit >= text.size()) return static_cast<std::uint32_t>(text.size());
  const std::uint32_t least = begin + (limit - begin) / 3;
  for (std::uint32_t at = limit; at > least; --at)
    if (breaks_after(text[at - 1])) return at;
  return limit;
}

void add_rows(const ListingLine& line, std::uint32_t number, std::uint32_t columns,
              std::vector<CodeRow>& rows) {
  const std::string_view text = line.text;
  const std::uint32_t hang = std::min(line.indent + 4, columns / 2);
  std::uint32_t begin = 0;
  do {
    const bool is_first = begin == 0;
    const std::uint32_t end = break_at(text, begin, is_first ? columns : columns - hang);
    rows.push_back({number, begin, end, is_first ? 0 : hang});
    begin = end;
  } while (begin < text.size());
}

}  // namespace

std::vector<CodeRow> code_rows(const Listing& listing, std::uint32_t columns) {
  std::vector<CodeRow> rows;
  std::uint32_t number = 0;
  for (const ListingLine& line : listing.lines())
    add_rows(line, ++number, std::max(columns, LeastColumns), rows);
  return rows;
}

}  // namespace app::model::layout
