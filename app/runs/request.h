// What a person asked to see: a scenario, a Python program or a trace file, and how to run it.
// Rule: a value; two equal requests in virtual time give equal traces.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace app::runs {

enum class Ties : std::uint8_t { Fifo, Heapq };

/// What a run may cost at most; the recording ends there and says so.
struct Limits {
  std::uint64_t records = 1'000'000;
  /// Real seconds.
  double seconds = 60;
};

struct Request {
  /// A scenario's name, a `.py` file, or a trace file.
  std::string what;
  /// NAME=VALUE, in order; later ones win.
  std::vector<std::pair<std::string, std::string>> set;
  Ties ties = Ties::Fifo;
  /// Real time instead of virtual time.
  bool is_real = false;
  /// Charge each step's measured processor time to the virtual clock; of a scenario, its Python
  /// program runs.
  bool is_charged = false;
  /// Steps of at least this many seconds of processor time are marked; empty: the recorder's default.
  /// Of no effect on a scenario in C++, whose steps cost what they declare.
  std::optional<double> slow;
  /// The program's own arguments.
  std::vector<std::string> args;
  Limits limits;
};

/// What `Request::what` turned out to name.
enum class Origin : std::uint8_t { Scenario, Program, TraceFile };

}  // namespace app::runs
