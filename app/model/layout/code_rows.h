// A listing broken into rows that fit a width: a long line goes on below, hung under its beginning.
// Rule: no character is lost, and every row knows its line.
#pragma once

#include <cstdint>
#include <vector>

#include "app/model/listing.h"

namespace app::model::layout {

struct CodeRow {
  /// Of the file, from 1.
  std::uint32_t line = 0;
  /// Range of bytes of the line's text.
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  /// Columns this row is moved to the right; 0 for a line's first.
  std::uint32_t hang = 0;
};

/// The rows of one line from `begin` on, which is indentation left out. Never empty.
std::vector<CodeRow> rows_of_line(const ListingLine& line, std::uint32_t columns,
                                  std::uint32_t begin = 0);

/// Every line has at least one row. `columns` is how many characters fit side by side, at least 12.
std::vector<CodeRow> code_rows(const Listing& listing, std::uint32_t columns);

}  // namespace app::model::layout
