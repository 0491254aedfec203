// One JSON object and its members, by name and type.
// Rule: a member that is null counts as left out; one of the wrong type throws Wrong, naming it.
#pragma once

#include <simdjson.h>

#include <cstdint>
#include <optional>
#include <string_view>

#include "engine/trace/wrong.h"

namespace engine::trace {

class JsonObject {
 public:
  /// Throws Wrong when `element` is no object, names a member twice or has more than 64.
  explicit JsonObject(simdjson::dom::element element);

  std::optional<simdjson::dom::element> find(std::string_view name) const;
  /// Throws Wrong when it is missing.
  simdjson::dom::element required(std::string_view name) const;
  bool has(std::string_view name) const { return find(name).has_value(); }

  std::string_view text(std::string_view name) const;  // "" when left out
  std::uint32_t number(std::string_view name) const;   // 0 when left out
  std::int64_t integer(std::string_view name) const;   // 0 when left out
  double real(std::string_view name) const;            // 0 when left out
  bool flag(std::string_view name) const;              // false when left out

 private:
  simdjson::dom::object object_;
};

/// What every type error says: `"h" must be a whole number, not "seven"`.
[[noreturn]] void throw_wrong_type(std::string_view name, std::string_view wanted,
                                   simdjson::dom::element found);

// The same for one element; `name` is for the message.
std::string_view as_text(std::string_view name, simdjson::dom::element element);
std::uint32_t as_number(std::string_view name, simdjson::dom::element element);
/// Seconds: a number, or "inf", "-inf" and "nan", which JSON has no numbers for.
double as_seconds(std::string_view name, simdjson::dom::element element);
simdjson::dom::array as_array(std::string_view name, simdjson::dom::element element);

}  // namespace engine::trace
