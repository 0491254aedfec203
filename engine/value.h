// Values as text, as Python's str() and repr() write them, and the box a future keeps its value in.
// Rule: only plain values are spelled out; of anything else the class's name is shown.
#pragma once

#include <array>
#include <concepts>
#include <exception>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "engine/time.h"
#include "engine/type_name.h"

namespace engine {

/// Python's None: what a coroutine without a value returns.
struct None {
  friend bool operator==(None, None) = default;
};

/// A result or the exception in its place, as gather(return_exceptions) hands them out.
template <class T>
struct Outcome {
  std::optional<T> value;
  std::exception_ptr error;
};

std::string repr(bool value);
std::string repr(double value);
std::string repr(std::string_view value);
/// As the number written in the program: 1s is "1", 300ms is "0.3".
std::string repr(Seconds value);
/// As repr of an exception: "ValueError('no')"; of a null one "None".
std::string repr(const std::exception_ptr& error);
inline std::string repr(None) { return "None"; }
inline std::string repr(const char* value) { return repr(std::string_view(value)); }
inline std::string repr(const std::string& value) { return repr(std::string_view(value)); }

/// An exception of C++ or of engine/errors.h.
template <class T>
concept Raisable = std::is_base_of_v<std::exception, T> || requires(const T& error) {
  { error.type() } -> std::convertible_to<std::string_view>;
  { error.text() } -> std::convertible_to<std::string>;
};

// Named before any of them is written, because each may hold any other.
template <class T>
std::string repr(const T& value);
template <class T>
std::string repr(const std::vector<T>& values);
template <class T, std::size_t N>
std::string repr(const std::array<T, N>& values);
template <class... T>
std::string repr(const std::tuple<T...>& values);
template <class A, class B>
std::string repr(const std::pair<A, B>& values);
template <class T>
std::string repr(const std::optional<T>& value);
template <class T>
std::string repr(const Outcome<T>& outcome);
template <class K, class V>
std::string repr(const std::map<K, V>& values);

/// "a, b, c" of the elements' texts.
std::string joined(const std::vector<std::string>& texts);

template <class T>
std::string repr(const std::vector<T>& values) {
  std::vector<std::string> texts;
  for (const T& value : values)
    texts.push_back(repr(value));
  return "[" + joined(texts) + "]";
}
template <class T, std::size_t N>
std::string repr(const std::array<T, N>& values) {
  return repr(std::vector<T>(values.begin(), values.end()));
}
template <class... T>
std::string repr(const std::tuple<T...>& values) {
  const auto texts = std::apply(
      [](const T&... value) { return std::vector<std::string>{repr(value)...}; }, values);
  return "(" + joined(texts) + (sizeof...(T) == 1 ? ",)" : ")");
}
template <class A, class B>
std::string repr(const std::pair<A, B>& values) {
  return repr(std::tie(values.first, values.second));
}
template <class T>
std::string repr(const std::optional<T>& value) {
  return value ? repr(*value) : repr(None{});
}
template <class T>
std::string repr(const Outcome<T>& outcome) {
  return outcome.value ? repr(*outcome.value) : repr(outcome.error);
}
template <class K, class V>
std::string repr(const std::map<K, V>& values) {
  std::vector<std::string> texts;
  for (const auto& [key, value] : values)
    texts.push_back(repr(key) + ": " + repr(value));
  return "{" + joined(texts) + "}";
}
template <class T>
std::string repr(const T& value) {
  if constexpr (std::is_convertible_v<const T&, std::string_view>) {
    return repr(std::string_view(value));
  } else if constexpr (std::is_same_v<T, char>) {
    return repr(std::string_view(&value, 1));
  } else if constexpr (std::is_integral_v<T>) {
    return std::to_string(value);
  } else if constexpr (std::is_floating_point_v<T>) {
    return repr(static_cast<double>(value));
  } else if constexpr (std::is_convertible_v<const T&, Seconds>) {
    return repr(Seconds(value));
  } else if constexpr (Raisable<T>) {
    return repr(std::make_exception_ptr(value));
  } else {
    return "<" + class_name(typeid(T)) + ">";
  }
}

/// As Python's str(): text as it is, an exception's message, everything else as repr.
template <class T>
std::string str(const T& value) {
  if constexpr (std::is_convertible_v<const T&, std::string_view>) {
    return std::string(std::string_view(value));
  } else if constexpr (requires { value.what(); }) {
    return value.what();
  } else if constexpr (Raisable<T>) {
    return value.text();
  } else {
    return repr(value);
  }
}

/// Holds the value of a future whose type only its owner knows.
class Box {
 public:
  virtual ~Box() = default;
  virtual std::string text() const = 0;
};

template <class T>
class BoxOf final : public Box {
 public:
  explicit BoxOf(T boxed) : value(std::move(boxed)) {}
  std::string text() const override { return repr(value); }
  T value;
};

/// None needs no box: an empty pointer stands for it.
template <class T>
std::unique_ptr<Box> boxed(T value) {
  if constexpr (std::is_same_v<T, None>) {
    return nullptr;
  } else {
    return std::make_unique<BoxOf<T>>(std::move(value));
  }
}
template <class T>
T unboxed(const Box* box) {
  if constexpr (std::is_same_v<T, None>) {
    return {};
  } else {
    return static_cast<const BoxOf<T>&>(*box).value;
  }
}

}  // namespace engine
