// A program's two schedules: the engine's and CPython's.
// Rule: they are equal to the byte or they differ; no line is forgiven.
#pragma once

#include <string>

#include "tests/differential/census.h"
#include "tests/differential/cpython_recorder.h"
#include "tests/differential/program.h"

namespace tests::differential {

struct Comparison {
  std::string engine;
  std::string cpython;
  bool agrees() const { return engine == cpython; }
};

/// Both schedules of a program; `census`, when there is one, counts what it did on the engine.
Comparison compare(const Program& program, CpythonRecorder& recorder, Census* census = nullptr);

/// The same with CPython in a process of its own.
Comparison compare_in_new_process(const Program& program);

/// Both texts in two columns, from a little before the first line that differs.
std::string side_by_side(const Comparison& comparison);

}  // namespace tests::differential
