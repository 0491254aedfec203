// A number a person may move: declared in the scenario, named as the constant of its Python twin.
// Rule: a parameter never changes; a run looks its value up in the settings of the running program.
#pragma once

#include <concepts>
#include <string_view>

#include "engine/time.h"

namespace scenarios {

/// A constant of a scenario with the range a slider may give it. Used like the number it stands for.
struct Parameter {
  std::string_view name;  // UPPER_CASE, the top-level constant of the .py
  double initial = 0;     // the value in the listings
  double min = 0;
  double max = 0;
  double step = 1;
  std::string_view unit = "";  // "s" for seconds, empty for a count
  /// In real time it is, unless it is set, the number of this machine's cores within the range. In
  /// virtual time it is `initial` everywhere, so that a schedule is the same on every machine.
  bool is_of_cores = false;

  /// A whole number of things.
  bool is_count() const { return unit.empty(); }
  /// In real time what it is unless it is set.
  double initial_in_real_time() const;
  /// What `--set` gave it in the running program, else `initial`.
  double value() const;
  /// To int and to nothing that an int becomes: half a second must not be rounded on its way to Seconds.
  template <std::same_as<int> T>
  operator T() const {
    return static_cast<int>(value());
  }
  operator engine::Seconds() const { return engine::Seconds(value()); }
};

}  // namespace scenarios
