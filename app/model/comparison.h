// What differs between two runs: their totals, how they end, what they print, and where they part.
// Rule: names, lines and listings are no difference, only what happened, to whom and when.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/model/figures.h"
#include "app/model/timeline.h"

namespace app::model {

/// What a comparison asks of each of the two runs.
struct RunFacts {
  Figures figures{};
  /// The most that was under way at once: on the thread, asleep, in a worker.
  std::uint32_t most_at_once = 0;
  /// "ends", "raises ValueError", "deadlocks", "exits with 3", "is cut off".
  std::string ending{};
  friend bool operator==(const RunFacts&, const RunFacts&) = default;
};

/// Where two runs stop being alike: the record each of them goes on with, or NoRecord where it has
/// come to its end.
struct Parting {
  RecordIndex before = NoRecord;
  RecordIndex after = NoRecord;
  friend bool operator==(const Parting&, const Parting&) = default;
};

/// What both print. `OtherOrder`: the same lines, each as often.
enum class OutputMatch : std::uint8_t { Nothing, Same, OtherOrder, Different };

struct Comparison {
  RunFacts before{};
  RunFacts after{};
  OutputMatch output = OutputMatch::Nothing;
  /// The first line, from 0, that is another one or missing in one of them; of no meaning when the
  /// output is the same.
  std::uint32_t output_parts_at = 0;
  /// Empty: alike from beginning to end.
  std::optional<Parting> parting{};
};

RunFacts run_facts(const Timeline& timeline);

/// Compares times counted from the first record of each run; where they were measured in one of the
/// two (real time, `--charge`), runs part by what happens in which order, not by when.
Comparison compare(const Timeline& before, const Timeline& after);

}  // namespace app::model
