// The functions of this program by name.
// Rule: the first of a name is found; copies are not.
#include "engine/process_function.h"

#include <map>

#include "engine/errors.h"

namespace engine {

namespace {

using Functions = std::map<std::string_view, const RegisteredFunction*>;

/// Made by the first function and never destroyed: functions of other files go after it.
Functions& functions() {
  static Functions& all = *new Functions;
  return all;
}

}  // namespace

RegisteredFunction::RegisteredFunction(const char* name) : name_(name) {
  const bool is_new = functions().emplace(name, this).second;
  if (!is_new)
    throw ValueError(std::string("there is a process function \"") + name + "\" already");
}

RegisteredFunction::~RegisteredFunction() {
  const auto found = functions().find(name_);
  if (found != functions().end() && found->second == this) functions().erase(found);
}

const RegisteredFunction* RegisteredFunction::find(std::string_view name) {
  const auto found = functions().find(name);
  return found == functions().end() ? nullptr : found->second;
}

}  // namespace engine
