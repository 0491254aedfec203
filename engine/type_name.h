// The plain name of a C++ class, as Python would call it.
// Rule: no namespaces and no template arguments, as `type(x).__name__` has no module.
#pragma once

#include <string>
#include <typeinfo>

namespace engine {

/// "Semaphore" of engine::Semaphore.
std::string class_name(const std::type_info& type);

}  // namespace engine
