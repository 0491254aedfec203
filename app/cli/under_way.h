// A recording under way: what it is for, and how the window tells of it.
// Rule: its line says how long it has gone on, and how to end it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/model/layout/window_input.h"
#include "app/runs/recording.h"

namespace app::cli {

/// "3,120 records, 7.4 s; Esc stops it".
struct RecordingStand {
  std::uint64_t records = 0;
  double seconds = 0;
  bool is_stopping = false;
};
std::string stand_words(const RecordingStand& stand);

class UnderWay {
 public:
  enum class Purpose : std::uint8_t {
    Show,     // it is shown as it grows, and in the end
    Partner,  // it will be compared with the open run
    Way,      // of doing the open run's work: it will be compared with the other ways
  };

  /// Starts to record. Throws as Recording.
  UnderWay(const runs::Request& request, Purpose purpose);

  Purpose purpose() const { return purpose_; }
  const runs::Request& request() const { return request_; }
  const model::layout::RecordingRow& row() const { return row_; }
  /// As Recording::stop().
  void stop();
  bool is_stopping() const { return stand_.is_stopping; }

  struct News {
    /// At most one of both.
    std::optional<runs::Run> finished;
    std::optional<runs::Run> so_far;
    /// The line reads otherwise than before.
    bool has_other_words = false;
  };
  /// Throws as Recording::poll().
  News poll();

 private:
  bool tell();

  runs::Request request_;
  Purpose purpose_;
  runs::Recording recording_;
  RecordingStand stand_;
  model::layout::RecordingRow row_;
};

}  // namespace app::cli
