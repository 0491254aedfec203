// A function for a pool, known by its name: what a recording calls the job.
// Rule: the name is the compiler's; a program spells it once, as the function.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace engine {

/// "download" of `[F = &scenarios::download]`, as compilers write it.
template <auto Function>
constexpr std::string_view name_of_function() {
  constexpr std::string_view text = __PRETTY_FUNCTION__;
  constexpr std::string_view whole =
      text.substr(0, text.find_first_of(";]", text.find("Function =")));
  return whole.substr(whole.find_last_of(" &:)") + 1);
}

template <auto Function>
struct JobFunction;

template <class R, class... P, R (*Function)(P...)>
struct JobFunction<Function> {
  R operator()(P... args) const { return Function(std::move(args)...); }

  /// The name as a text that ends in 0.
  static constexpr auto Name = [] {
    constexpr std::string_view name = name_of_function<Function>();
    std::array<char, name.size() + 1> text{};
    std::ranges::copy(name, text.begin());
    return text;
  }();
};

/// `to_thread(job<download>, 1s)`: calls `download(1s)`, and the recording says "download".
template <auto Function>
inline constexpr JobFunction<Function> job{};

template <auto Function>
const char* job_name(const JobFunction<Function>&) {
  return JobFunction<Function>::Name.data();
}

}  // namespace engine
