// Another program, started by us.
// Rule: a Process that is destroyed has ended; nothing it started is left to run by accident.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace app::runs {

class Process {
 public:
  struct Launch {
    /// The program's path, then its arguments.
    std::vector<std::string> command;
    /// Added to our own environment.
    std::vector<std::pair<std::string, std::string>> environment;
    /// Where it begins to work; empty: where we do.
    std::filesystem::path folder;
    // Where its streams come from and go to; empty: ours.
    std::filesystem::path input;
    std::filesystem::path output;
    std::filesystem::path errors;
    /// It begins a process group, which is killed with it; a Ctrl-C typed at our terminal does not
    /// reach it.
    bool has_own_group = false;
  };

  /// Throws std::system_error when it cannot be started.
  explicit Process(const Launch& launch);
  /// Kills it when it still runs.
  ~Process();
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  /// Its exit status once it has ended, 128 + N when signal N ended it.
  std::optional<int> poll();
  /// The same, waiting at most so long for its end or for a signal on `interrupts` (a signalfd; -1:
  /// none).
  std::optional<int> wait_for(std::chrono::milliseconds most, int interrupts = -1);
  /// No-op when it has ended.
  void signal(int number);
  /// Ends it at once, with its group if that is its own. No-op when it has ended.
  void kill();

 private:
  pid_t id_ = 0;
  bool has_own_group_ = false;
  int descriptor_ = -1;  // readable when it has ended
  std::optional<int> status_;
};

}  // namespace app::runs
