// A trace file that another process is writing.
// Rule: it gives what is whole in the file, and the more there is, the more has to come before it reads
// all of it again.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "engine/trace/trace.h"

namespace app::runs {

class GrowingTrace {
 public:
  explicit GrowingTrace(std::filesystem::path file) : file_(std::move(file)) {}

  /// The recording so far, when it is enough longer than at the last call that gave one. Nothing while
  /// there is no file or it cannot be read.
  std::optional<engine::trace::Trace> poll();

 private:
  std::filesystem::path file_;
  std::uintmax_t read_ = 0;  // bytes
};

}  // namespace app::runs
