// A program while it is being recorded in another process, for a caller that must not wait.
// Rule: nothing here waits but to_its_end(); destroying a Recording ends the program and removes what it left.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include "app/runs/run.h"

namespace app::runs {

class Interrupts;

class Recording {
 public:
  struct Options {
    /// Where the trace goes; empty: to a private place that goes with the Recording.
    std::filesystem::path file;
    /// The program writes to our standard output and error, and reads our standard input. Otherwise
    /// what it writes is in the trace only, and it has nothing to read.
    bool is_at_terminal = false;
  };

  /// Starts to record `request`: a `.py` file, or a scenario. In real time a scenario's C++ program
  /// runs, where it has one, else its Python program. Throws RequestError or RunError.
  explicit Recording(Request request) : Recording(std::move(request), Options()) {}
  Recording(Request request, const Options& options);
  /// What is told to who waits for the end, in his own thread; either may be missing.
  struct Meanwhile {
    /// Once, when the program has not ended a second after the first Ctrl-C.
    std::function<void()> goes_on{};
    /// As so_far() gives it.
    std::function<void(const Run&)> grows{};
  };
  /// Records it whole and waits for the end. Ctrl-C goes to the program meanwhile; a second one ends it.
  /// Throws as the constructor and poll() do.
  static Run to_its_end(Request request, const Options& options, const Meanwhile& meanwhile);
  ~Recording();
  Recording(Recording&&) noexcept;
  Recording& operator=(Recording&&) noexcept;

  /// The finished run once the program has ended, nothing before; at most one call gives it.
  /// Throws RunError when the program ended without a trace that can be read.
  std::optional<Run> poll();

  /// The run as far as it is recorded, when that is enough more than at the last call that gave one.
  /// Its records are the first ones of the finished run.
  std::optional<Run> so_far();

  /// Asks the program to end, as Ctrl-C does; the second time ends it at once. The trace so far is
  /// kept. No-op when it has ended.
  void stop();

  /// Since it was started.
  std::chrono::milliseconds elapsed() const;

 private:
  Run wait(Interrupts& interrupts, const Meanwhile& meanwhile);

  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace app::runs
