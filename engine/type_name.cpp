// Demangles a C++ name and keeps its last part.
// Rule: a name that cannot be demangled is shown as it is.
#include "engine/type_name.h"

#include <cxxabi.h>

#include <cstdlib>
#include <memory>

namespace engine {

std::string class_name(const std::type_info& type) {
  int status = 0;
  const std::unique_ptr<char, decltype(&std::free)> demangled(
      abi::__cxa_demangle(type.name(), nullptr, nullptr, &status), &std::free);
  std::string name = demangled ? demangled.get() : type.name();
  name = name.substr(0, name.find('<'));
  const std::size_t colon = name.rfind("::");
  return colon == std::string::npos ? name : name.substr(colon + 2);
}

}  // namespace engine
