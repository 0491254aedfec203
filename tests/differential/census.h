// Counts what programs did: which words ran, what tasks waited for, where a cancel found them.
// Rule: waits are counted in the recordings, not where the words stand: a word may not wait.
#pragma once

#include <array>
#include <string>

#include "engine/trace/trace.h"
#include "tests/differential/on_engine.h"

namespace tests::differential {

class Census {
 public:
  /// The recording of one program, which ran the words it counted.
  void add(const engine::trace::Trace& trace, const Uses& uses);
  void add(const Census& other);
  /// Two tables: the words and the waits. A word that never ran is in it with 0.
  std::string table() const;

 private:
  struct Wait {
    std::size_t begun = 0, cancelled = 0;
  };
  static constexpr std::size_t Kinds = static_cast<std::size_t>(engine::trace::WaitOn::Lib) + 1;

  Uses uses_;
  std::array<Wait, Kinds> waits_{};
};

}  // namespace tests::differential
