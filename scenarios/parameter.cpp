// Looks a parameter's value up in the program that runs.
// Rule: what no setting names keeps its default.
#include "scenarios/parameter.h"

#include "engine/program.h"

namespace scenarios {

double Parameter::value() const {
  const engine::Program* program = engine::Program::current_or_null();
  return program ? program->set_value(name).value_or(initial) : initial;
}

}  // namespace scenarios
