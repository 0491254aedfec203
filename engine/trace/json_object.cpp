// Typed access to a parsed JSON object, with messages a person can act on.
// Rule: a member that is null counts as left out; one of the wrong type throws Wrong, naming it.
#include "engine/trace/json_object.h"

#include <fmt/format.h>

#include <array>
#include <limits>
#include <string>

namespace engine::trace {

using simdjson::dom::element;

namespace {

constexpr std::size_t MostMembers = 64;

std::string shown(element value) {
  constexpr std::size_t Most = 40;
  std::string text = simdjson::minify(value);
  if (text.size() <= Most) return text;
  std::size_t end = Most;
  while (end > 0 && (text[end] & 0xC0) == 0x80)
    --end;
  return text.substr(0, end) + "...";
}

}  // namespace

void throw_wrong_type(std::string_view name, std::string_view wanted, element found) {
  throw Wrong(fmt::format("\"{}\" must be {}, not {}", name, wanted, shown(found)));
}

JsonObject::JsonObject(element value) {
  if (value.get(object_) != simdjson::SUCCESS) {
    throw Wrong(fmt::format("expected an object, found {}", shown(value)));
  }
  std::array<std::string_view, MostMembers> names;
  std::size_t count = 0;
  for (const auto member : object_) {
    if (count == MostMembers) throw Wrong(fmt::format("more than {} members", MostMembers));
    for (std::size_t i = 0; i < count; ++i) {
      if (names[i] == member.key) throw Wrong(fmt::format("\"{}\" is there twice", member.key));
    }
    names[count++] = member.key;
  }
}

std::optional<element> JsonObject::find(std::string_view name) const {
  element found;
  if (object_.at_key(name).get(found) != simdjson::SUCCESS || found.is_null()) return std::nullopt;
  return found;
}

element JsonObject::required(std::string_view name) const {
  const auto found = find(name);
  if (!found) throw Wrong(fmt::format("\"{}\" is missing", name));
  return *found;
}

std::string_view JsonObject::text(std::string_view name) const {
  const auto found = find(name);
  return found ? as_text(name, *found) : std::string_view();
}

std::uint32_t JsonObject::number(std::string_view name) const {
  const auto found = find(name);
  return found ? as_number(name, *found) : 0;
}

std::int64_t JsonObject::integer(std::string_view name) const {
  const auto found = find(name);
  std::int64_t value = 0;
  if (found && found->get(value) != simdjson::SUCCESS) {
    throw_wrong_type(name, "a whole number of at most 63 bits", *found);
  }
  return value;
}

double JsonObject::real(std::string_view name) const {
  const auto found = find(name);
  double value = 0;
  if (found && found->get(value) != simdjson::SUCCESS) throw_wrong_type(name, "a number", *found);
  return value;
}

bool JsonObject::flag(std::string_view name) const {
  const auto found = find(name);
  bool value = false;
  if (found && found->get(value) != simdjson::SUCCESS) {
    throw_wrong_type(name, "true or false", *found);
  }
  return value;
}

std::string_view as_text(std::string_view name, element value) {
  std::string_view text;
  if (value.get(text) != simdjson::SUCCESS) throw_wrong_type(name, "a text", value);
  return text;
}

std::uint32_t as_number(std::string_view name, element value) {
  std::uint64_t number = 0;
  if (value.get(number) != simdjson::SUCCESS ||
      number > std::numeric_limits<std::uint32_t>::max()) {
    throw_wrong_type(name, "a whole number from 0 to 4294967295", value);
  }
  return static_cast<std::uint32_t>(number);
}

double as_seconds(std::string_view name, element value) {
  double seconds = 0;
  if (value.get(seconds) == simdjson::SUCCESS) return seconds;
  std::string_view word;
  if (value.get(word) == simdjson::SUCCESS) {
    if (word == "inf") return std::numeric_limits<double>::infinity();
    if (word == "-inf") return -std::numeric_limits<double>::infinity();
    if (word == "nan") return std::numeric_limits<double>::quiet_NaN();
  }
  throw_wrong_type(name, "a number of seconds", value);
}

simdjson::dom::array as_array(std::string_view name, element value) {
  simdjson::dom::array array;
  if (value.get(array) != simdjson::SUCCESS) throw_wrong_type(name, "a list", value);
  return array;
}

}  // namespace engine::trace
