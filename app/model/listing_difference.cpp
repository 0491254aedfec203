// The longest common sequence of lines, as a table of lengths.
// Rule: of several longest ones the earliest lines are taken as common.
#include "app/model/listing_difference.h"

#include <algorithm>
#include <string_view>

namespace app::model {
namespace {

constexpr std::size_t MostLines = 3000;

struct NumberedLine {
  std::uint32_t number = 0;
  std::string_view text;
};

std::vector<NumberedLine> written_lines(const Listing& listing) {
  std::vector<NumberedLine> lines;
  for (std::uint32_t number = 1; number <= listing.lines().size(); ++number) {
    const ListingLine& line = listing.line(number);
    const std::string_view text = line.text;
    if (!text.empty()) lines.push_back({number, text.substr(line.indent)});
  }
  return lines;
}

}  // namespace

std::vector<std::uint32_t> lines_unlike(const Listing& own, const Listing& other) {
  const std::vector<NumberedLine> a = written_lines(own);
  const std::vector<NumberedLine> b = written_lines(other);
  if (std::max(a.size(), b.size()) > MostLines) return {};
  const std::size_t width = b.size() + 1;
  std::vector<std::uint16_t> common((a.size() + 1) * width, 0);  // of what follows line i and j
  for (std::size_t i = a.size(); i-- > 0;)
    for (std::size_t j = b.size(); j-- > 0;)
      common[i * width + j] =
          a[i].text == b[j].text ? static_cast<std::uint16_t>(common[(i + 1) * width + j + 1] + 1)
                                 : std::max(common[(i + 1) * width + j], common[i * width + j + 1]);
  std::vector<std::uint32_t> unlike;
  std::size_t j = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    while (j < b.size() && a[i].text != b[j].text &&
           common[i * width + j + 1] > common[(i + 1) * width + j])
      ++j;
    if (j < b.size() && a[i].text == b[j].text)
      ++j;
    else
      unlike.push_back(a[i].number);
  }
  return unlike;
}

}  // namespace app::model
