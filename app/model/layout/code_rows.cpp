// Where a line of code is broken: after a space, a comma, a dot or an opening bracket, else where it must.
// Rule: a break never falls inside a character of UTF-8.
#include "app/model/layout/code_rows.h"

#include <algorithm>
#include <string_view>

namespace app::model::layout {

namespace {

constexpr std::uint32_t LeastColumns = 12;
/// No row is left with less, as "n)" or "):", where the line can be broken earlier.
constexpr std::size_t ShortestRest = 4;
/// In fewer a broken line is hung less far in.
constexpr std::uint32_t NarrowColumns = 32;

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

bool breaks_after(char c) { return c == ' ' || c == ',' || c == '(' || c == '.'; }

/// The bytes from `at` to where the line can be broken next, that break included.
std::size_t word_at(std::string_view text, std::uint32_t at) {
  const auto end = std::find_if(text.begin() + at, text.end(), breaks_after);
  return static_cast<std::size_t>(end - text.begin()) - at + (end == text.end() ? 0 : 1);
}

/// `below` is how many columns the next row has. Nothing is broken that fits there whole.
std::uint32_t break_at(std::string_view text, std::uint32_t begin, std::uint32_t columns,
                       std::uint32_t below) {
  const std::uint32_t limit = after_columns(text, begin, columns);
  if (limit >= text.size()) return static_cast<std::uint32_t>(text.size());
  const std::size_t first = text.find_first_not_of(' ', begin);
  const std::uint32_t least = begin + (limit - begin) / 3;
  for (std::uint32_t at = limit; at > begin && at > first; --at) {
    if (!breaks_after(text[at - 1]) || text.size() - at < ShortestRest) continue;
    return at > least || word_at(text, at) <= below ? at : limit;
  }
  return limit;
}

}  // namespace

std::vector<CodeRow> rows_of_line(const ListingLine& line, std::uint32_t columns,
                                  std::uint32_t begin) {
  const std::string_view text = line.text;
  columns = std::max(columns, LeastColumns);
  begin = std::min({begin, line.indent, static_cast<std::uint32_t>(text.size())});
  const std::uint32_t further = columns < NarrowColumns ? 2 : 4;
  const std::uint32_t hang = std::min(line.indent - begin + further, columns / 2);
  std::vector<CodeRow> rows;
  do {
    const bool is_first = rows.empty();
    const std::uint32_t below = columns - hang;
    const std::uint32_t end = break_at(text, begin, is_first ? columns : below, below);
    rows.push_back({0, begin, end, is_first ? 0 : hang});
    begin = end;
  } while (begin < text.size());
  return rows;
}

std::vector<CodeRow> code_rows(const Listing& listing, std::uint32_t columns) {
  std::vector<CodeRow> rows;
  std::uint32_t number = 0;
  for (const ListingLine& line : listing.lines()) {
    ++number;
    for (CodeRow row : rows_of_line(line, columns)) {
      row.line = number;
      rows.push_back(row);
    }
  }
  return rows;
}

}  // namespace app::model::layout
