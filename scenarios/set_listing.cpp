// Puts values where a listing has its parameters' numbers.
// Rule: both languages are told apart by how they declare a parameter, not by the file's name.
#include "scenarios/set_listing.h"

#include <fmt/format.h>

#include <algorithm>

namespace scenarios {

namespace {

/// Where the number begins: after `NAME = ` at a line's beginning, or after `.initial = ` of
/// `Parameter NAME{`. npos: no such parameter.
std::size_t number_of(std::string_view listing, std::string_view name) {
  const std::string assignment = fmt::format("\n{} = ", name);
  if (const std::size_t at = listing.find(assignment); at != listing.npos)
    return at + assignment.size();
  const std::size_t declared = listing.find(fmt::format("Parameter {}{{", name));
  if (declared == listing.npos) return listing.npos;
  constexpr std::string_view initial = ".initial = ";
  const std::size_t at = listing.find(initial, declared);
  return at == listing.npos ? at : at + initial.size();
}

}  // namespace

std::string set_listing(std::string_view listing, const Values& values) {
  std::string text(listing);
  for (const auto& [name, value] : values) {
    const std::size_t begin = number_of(text, name);
    if (begin == text.npos) continue;
    const std::size_t end = text.find_first_not_of("0123456789.", begin);
    text.replace(begin, std::min(end, text.size()) - begin, fmt::format("{}", value));
  }
  return text;
}

}  // namespace scenarios
