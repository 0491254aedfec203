// The arguments a coroutine was called with, as the recording of a task shows them.
// Rule: they are spelled out only when somebody asks, which is before the coroutine runs.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "engine/recording.h"
#include "engine/site.h"
#include "engine/value.h"

namespace engine {

/// A lambda, as far as a type can tell.
template <class A>
concept Closure =
    std::is_class_v<std::remove_cvref_t<A>> && requires { &std::remove_cvref_t<A>::operator(); };

/// Python's name of a coroutine of the engine that is called otherwise here. It takes one as an
/// argument; those before it are its `self`, which recordings leave out.
struct Qualname {
  const char* text;  // a literal
};

class CallArguments {
 public:
  CallArguments() = default;
  /// Refers to the parameters in the coroutine's frame, the first eight of them.
  template <class... Args>
  explicit CallArguments(const Args&... args) : spell_(&spell<Args...>) {
    std::size_t at = 0;
    ((at < Most ? void(args_[at++] = static_cast<const void*>(&args)) : void()), ...);
  }

  /// Texts, in order; closures and places of the call are no arguments of the program's.
  std::vector<std::string> texts() const {
    return spell_ ? spell_(args_) : std::vector<std::string>();
  }

 private:
  static constexpr std::size_t Most = 8;
  using Args = std::array<const void*, Most>;

  template <class... A>
  static std::vector<std::string> spell(const Args& args) {
    std::vector<std::string> texts;
    [&]<std::size_t... I>(std::index_sequence<I...>) {
      (add<std::tuple_element_t<I, std::tuple<A...>>>(texts, args[I]), ...);
    }(std::make_index_sequence<std::min(Most, sizeof...(A))>());
    return texts;
  }
  template <class A>
  static void add(std::vector<std::string>& texts, const void* arg) {
    if constexpr (std::is_same_v<A, Qualname>) {
      texts.clear();
    } else if constexpr (!std::is_same_v<A, Site> && !Closure<A>) {
      texts.push_back(shown(repr(*static_cast<const A*>(arg))));
    }
  }

  Args args_;
  std::vector<std::string> (*spell_)(const Args&) = nullptr;
};

}  // namespace engine
