// A Python program while it is being recorded, for a caller that must not wait.
// Rule: poll() never blocks; destroying a Recording ends the program and removes what it left.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

#include "app/runs/run.h"

namespace app::runs {

class Recording {
 public:
  struct Options {
    /// Where the trace goes; empty: to a private place that goes with the Recording.
    std::filesystem::path file;
    /// The program writes to our standard output and error, and reads our standard input. Otherwise
    /// what it writes is in the trace only, and it has nothing to read.
    bool is_at_terminal = false;
  };

  /// Starts the recorder on `request`, which must name a `.py` file or a scenario (its Python program
  /// runs). Throws RequestError or RunError.
  explicit Recording(Request request) : Recording(std::move(request), Options()) {}
  Recording(Request request, const Options& options);
  ~Recording();
  Recording(Recording&&) noexcept;
  Recording& operator=(Recording&&) noexcept;

  /// The finished run once the program has ended, nothing before; at most one call gives it.
  /// Throws RunError when the program ended without a trace that can be read.
  std::optional<Run> poll();

  /// Waits for the end. Ctrl-C goes to the program meanwhile; a second one ends it.
  Run wait();

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
