// Looks a parameter's value up in the program that runs.
// Rule: what no setting names keeps its default.
#include "scenarios/parameter.h"

#include <algorithm>
#include <thread>

#include "engine/program.h"

namespace scenarios {

double Parameter::initial_in_real_time() const {
  if (!is_of_cores) return initial;
  return std::clamp(static_cast<double>(std::thread::hardware_concurrency()), min, max);
}

double Parameter::value() const {
  const engine::Program* program = engine::Program::current_or_null();
  return program ? program->set_value(name).value_or(initial) : initial;
}

}  // namespace scenarios
