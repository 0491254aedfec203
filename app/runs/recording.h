// A Python program while it is being recorded, for a caller that must not wait.
// Rule: poll() never blocks; destroying a Recording ends the program and removes what it left.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>

#include "app/runs/run.h"

namespace app::runs {

class Recording {
 public:
  /// Starts the recorder on `request`, which must name a `.py` file. Throws RequestError or RunError.
  explicit Recording(Request request);
  ~Recording();
  Recording(Recording&&) noexcept;
  Recording& operator=(Recording&&) noexcept;

  /// The finished run once the program has ended, nothing before; at most one call gives it.
  /// Throws RunError when the program ended without a trace that can be read.
  std::optional<Run> poll();

  /// Asks the program to end, as Ctrl-C does; the second time ends it at once. The trace so far is
  /// kept. No-op when it has ended.
  void stop();

  struct Progress {
    std::uint64_t bytes = 0;  // of trace written so far
    std::chrono::milliseconds elapsed{0};
  };
  Progress progress() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace app::runs
