// Draws a program from a seed.
// Rule: equal seeds give equal programs on every machine, so a seed is all that need be told.
#pragma once

#include <cstdint>

#include "tests/differential/program.h"

namespace tests::differential {

/// A program that parse() accepts. A coroutine names only later ones, so it ends or waits for ever.
Program generate(std::uint64_t seed);

}  // namespace tests::differential
