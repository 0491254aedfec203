// Many seeds, each a program run on both sides.
// Rule: the first difference ends it, shrunk; a difference is what a fresh CPython confirms.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "tests/differential/census.h"
#include "tests/differential/comparison.h"
#include "tests/differential/program.h"

namespace tests::differential {

struct Seeds {
  std::uint64_t first = 1;
  std::uint64_t count = 1;
};

/// A program whose schedules differ.
struct Difference {
  std::uint64_t seed = 0;
  Program program;  // shrunk
  Comparison schedules;
};

struct Findings {
  std::uint64_t programs = 0;
  Census census;
  std::optional<Difference> difference;
};

/// Runs the programs of these seeds in `threads` threads.
Findings run_campaign(const Seeds& seeds, unsigned threads);

/// The smallest program found that differs like this one; nothing when it does not differ.
std::optional<Difference> find_difference(const Program& program, CpythonRecorder& recorder);

/// What a person needs to go on: the program, both schedules, how to repeat it.
std::string report(const Difference& difference);

}  // namespace tests::differential
