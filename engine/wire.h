// Values as bytes, for the way to another process of the same program and back.
// Rule: only plain values and lists of them travel; anything else does not compile.
#pragma once

#include <array>
#include <chrono>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "engine/errors.h"
#include "engine/value.h"

namespace engine {

/// Bytes that are read from the front.
class WireReader {
 public:
  explicit WireReader(std::string_view bytes) : left_(bytes) {}
  /// Throws ValueError when fewer are left.
  std::string_view take(std::size_t count) {
    if (count > left_.size()) throw ValueError("a message between processes is cut off");
    const std::string_view taken = left_.substr(0, count);
    left_.remove_prefix(count);
    return taken;
  }

 private:
  std::string_view left_;
};

template <class T>
inline constexpr bool is_duration = false;
template <class R, class P>
inline constexpr bool is_duration<std::chrono::duration<R, P>> = true;

/// A number of some kind, which travels as it lies in memory.
template <class T>
concept WireNumber = std::is_arithmetic_v<T> || std::is_enum_v<T> || is_duration<T>;

template <class T>
struct Wire;

template <class T>
void to_wire(std::string& bytes, const T& value) {
  Wire<T>::write(bytes, value);
}
template <class T>
T from_wire(WireReader& reader) {
  return Wire<T>::read(reader);
}

template <WireNumber T>
struct Wire<T> {
  static void write(std::string& bytes, const T& value) {
    std::array<char, sizeof(T)> raw;
    std::memcpy(raw.data(), &value, raw.size());
    bytes.append(raw.data(), raw.size());
  }
  static T read(WireReader& reader) {
    T value;
    reader.take(sizeof(T)).copy(reinterpret_cast<char*>(&value), sizeof(T));
    return value;
  }
};

template <>
struct Wire<None> {
  static void write(std::string&, None) {}
  static None read(WireReader&) { return {}; }
};

template <>
struct Wire<std::string> {
  static void write(std::string& bytes, const std::string& value) {
    to_wire(bytes, value.size());
    bytes += value;
  }
  static std::string read(WireReader& reader) {
    return std::string(reader.take(from_wire<std::size_t>(reader)));
  }
};

template <class T>
struct Wire<std::vector<T>> {
  static void write(std::string& bytes, const std::vector<T>& values) {
    to_wire(bytes, values.size());
    for (const T& value : values)
      to_wire(bytes, value);
  }
  static std::vector<T> read(WireReader& reader) {
    std::vector<T> values;
    for (auto left = from_wire<std::size_t>(reader); left > 0; --left)
      values.push_back(from_wire<T>(reader));
    return values;
  }
};

template <class T>
struct Wire<std::optional<T>> {
  static void write(std::string& bytes, const std::optional<T>& value) {
    to_wire(bytes, value.has_value());
    if (value) to_wire(bytes, *value);
  }
  static std::optional<T> read(WireReader& reader) {
    if (!from_wire<bool>(reader)) return std::nullopt;
    return from_wire<T>(reader);
  }
};

template <class... T>
struct Wire<std::tuple<T...>> {
  static void write(std::string& bytes, const std::tuple<T...>& values) {
    std::apply([&](const T&... value) { (to_wire(bytes, value), ...); }, values);
  }
  static std::tuple<T...> read(WireReader& reader) {
    return std::tuple<T...>{from_wire<T>(reader)...};  // braces: in order
  }
};

template <class A, class B>
struct Wire<std::pair<A, B>> {
  static void write(std::string& bytes, const std::pair<A, B>& values) {
    to_wire(bytes, values.first);
    to_wire(bytes, values.second);
  }
  static std::pair<A, B> read(WireReader& reader) {
    return std::pair<A, B>{from_wire<A>(reader), from_wire<B>(reader)};
  }
};

}  // namespace engine
