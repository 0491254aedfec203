// Finds the loop's head by indentation, and what its name is given in the whole file.
// Rule: one line that makes it a set outweighs all others.
#include "app/model/questions/set_order.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace app::model::questions {
namespace {

std::string_view words(const ListingLine& line) {
  return std::string_view(line.text).substr(line.indent);
}

bool has(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

bool is_name_letter(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '.';
}

/// What follows "for ... in", as far as the line goes; empty when it has no loop.
std::string_view iterated(std::string_view line) {
  const std::size_t loop = line.starts_with("for ") ? 0 : line.find(" for ");
  if (loop == line.npos) return {};
  const std::size_t in = line.find(" in ", loop);
  return in == line.npos ? std::string_view() : line.substr(in + 4);
}

/// The line's own loop, or that in whose body it stands.
std::string_view iterated_round(const Listing& listing, std::uint32_t number) {
  const ListingLine& own = listing.line(number);
  if (const std::string_view found = iterated(words(own)); !found.empty()) return found;
  for (std::uint32_t indent = own.indent; number > 1;) {
    const ListingLine& line = listing.line(--number);
    if (line.text.empty() || line.indent >= indent) continue;
    if (words(line).starts_with("def ") || words(line).starts_with("async def ")) return {};
    if (words(line).starts_with("for ")) return iterated(words(line));
    indent = line.indent;
  }
  return {};
}

/// What an expression is by its own words.
GoesThrough made_by(std::string_view text) {
  static constexpr std::array Sets{"all_tasks(", "asyncio.wait(", " wait("};
  const auto is_part = [&](std::string_view set) { return has(text, set); };
  if (text.starts_with("set(") || std::ranges::any_of(Sets, is_part)) return GoesThrough::Set;
  if (text == "{") return GoesThrough::Unknown;
  if (text.starts_with('{'))
    return text.starts_with("{}") || has(text, ":") ? GoesThrough::List : GoesThrough::Set;
  static constexpr std::array Lists{"[", "(", "range(", "sorted(", "zip(", "list("};
  if (std::ranges::any_of(Lists, [&](std::string_view list) { return text.starts_with(list); }))
    return GoesThrough::List;
  static constexpr std::array Views{".values()", ".items()", ".keys()"};
  if (std::ranges::any_of(Views, [&](std::string_view view) { return has(text, view); }))
    return GoesThrough::List;
  return GoesThrough::Unknown;
}

/// Calls whose result has the order of what they are given.
std::string_view unwrapped(std::string_view text) {
  static constexpr std::array Calls{"list(", "tuple(", "enumerate(", "reversed("};
  for (const std::string_view call : Calls)
    if (text.starts_with(call)) return unwrapped(text.substr(call.size()));
  return text;
}

/// What this line gives to the name: its right side; empty when it gives it nothing.
std::string_view given_to(std::string_view name, std::string_view line) {
  const std::size_t equals = line.find(" = ");
  if (equals == line.npos) return {};
  for (std::size_t at = line.find(name); at < equals; at = line.find(name, at + 1)) {
    const bool begins = at == 0 || !is_name_letter(line[at - 1]);
    if (begins && !is_name_letter(line[at + name.size()])) return line.substr(equals + 3);
  }
  return {};
}

GoesThrough named(const Listing& listing, std::string_view name) {
  GoesThrough known = GoesThrough::Unknown;
  for (const ListingLine& line : listing.lines()) {
    const std::string_view text = words(line);
    const std::string_view value = given_to(name, text);
    const GoesThrough made = value.empty() ? GoesThrough::Unknown : made_by(unwrapped(value));
    const bool grows = text.starts_with(name) && text.substr(name.size()).starts_with(".add(");
    if (grows || made == GoesThrough::Set) return GoesThrough::Set;
    if (made == GoesThrough::List) known = made;
  }
  return known;
}

}  // namespace

GoesThrough goes_through(const Listing& listing, std::uint32_t line) {
  const std::string_view text = unwrapped(iterated_round(listing, line));
  const GoesThrough plain = made_by(text);
  if (plain != GoesThrough::Unknown) return plain;
  const auto end = std::ranges::find_if_not(text, is_name_letter);
  const std::string_view name(text.begin(), end);
  return name.empty() ? GoesThrough::Unknown : named(listing, name);
}

}  // namespace app::model::questions
