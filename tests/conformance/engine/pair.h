// A program in C++ and in Python, whose schedules must be the same text.
// Rule: the .cpp and the .py of a pair have one name: the rule it is about, then the claim.
#pragma once

#include <vector>

#include "engine/engine.h"

using namespace engine;  // a pair reads like its Python twin

struct PairOptions {
  Ties ties = Ties::Fifo;
  /// Of CPython 3.11, the oldest release that is known to do the same: older ones had another rule.
  int patch = 0;
};

/// Enlists the C++ half; the test finds the Python half by its name.
struct Pair {
  Pair(const char* pair_name, void (*pair_program)(), PairOptions pair_options = {});
  static std::vector<Pair>& all();

  const char* name;
  void (*program)();
  PairOptions options;
};
