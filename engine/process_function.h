// A function that a worker process can be asked for by its name.
// Rule: it is made once, at namespace scope, so that every process of this program has it.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

#include "engine/job.h"
#include "engine/wire.h"

namespace engine {

/// What a worker process finds by name.
class RegisteredFunction {
 public:
  const char* name() const { return name_; }
  /// Calls it with arguments as bytes and returns its result as bytes; throws what it throws.
  virtual std::string call_with(std::string_view arguments) const = 0;
  /// Null when this program has no such function.
  static const RegisteredFunction* find(std::string_view name);

 protected:
  /// Throws ValueError when the name is taken.
  explicit RegisteredFunction(const char* name);
  /// A copy is called like the first, but found is only the first.
  RegisteredFunction(const RegisteredFunction& other) : name_(other.name_) {}
  ~RegisteredFunction();

 private:
  const char* name_;
};

template <class F>
struct Signature : Signature<decltype(&F::operator())> {};
template <class R, class... P>
struct Signature<R (*)(P...)> {
  using Result = R;
  using Parameters = std::tuple<std::decay_t<P>...>;
};
template <class C, class R, class... P>
struct Signature<R (C::*)(P...) const> : Signature<R (*)(P...)> {};

/// `const ProcessFunction crunch("crunch", [](int n) { return n * n; });` Its parameters and result
/// are numbers, texts, and lists and tuples of them.
template <class F>
class ProcessFunction final : public RegisteredFunction {
 public:
  using Parameters = typename Signature<F>::Parameters;
  using Result = typename JobResultOf<typename Signature<F>::Result>::type;

  ProcessFunction(const char* name, F function)
      : RegisteredFunction(name), function_(std::move(function)) {}

  template <class... A>
  decltype(auto) operator()(A&&... args) const {
    return function_(std::forward<A>(args)...);
  }

  std::string call_with(std::string_view arguments) const override {
    WireReader reader(arguments);
    Parameters parameters = from_wire<Parameters>(reader);
    std::string result;
    if constexpr (std::is_void_v<typename Signature<F>::Result>) {
      std::apply(function_, std::move(parameters));
    } else {
      to_wire<Result>(result, std::apply(function_, std::move(parameters)));
    }
    return result;
  }

  /// The call for another process.
  template <class... A>
  RemoteCall remote_call(A... args) const {
    RemoteCall call{.function = name(), .arguments = {}, .result = &result_of};
    to_wire(call.arguments, Parameters(std::move(args)...));
    return call;
  }

 private:
  static std::unique_ptr<Box> result_of(std::string_view bytes) {
    WireReader reader(bytes);
    return boxed<Result>(from_wire<Result>(reader));
  }
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
