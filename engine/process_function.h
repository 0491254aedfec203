// A function that a worker process can be asked for by its name.
// Rule: it is made once, at namespace scope, so that every process of this program has it.
#pragma once

#include <functional>
#include <type_traits>
#include <utility>

namespace engine {

/// `const ProcessFunction crunch("crunch", [](int n) { return n * n; });`
template <class F>
class ProcessFunction {
 public:
  ProcessFunction(const char* name, F function) : name_(name), function_(std::move(function)) {}

  const char* name() const { return name_; }
  template <class... A>
  decltype(auto) operator()(A&&... args) const {
    return function_(std::forward<A>(args)...);
  }

 private:
  const char* name_;
  F function_;
};

/// What a recording calls a job: a ProcessFunction's name, "" of other functions.
template <class F>
const char* job_name(const F&) {
  return "";
}
template <class F>
const char* job_name(const ProcessFunction<F>& function) {
  return function.name();
}

}  // namespace engine
