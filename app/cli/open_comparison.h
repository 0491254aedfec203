// Two runs made ready to be looked at together: what differs, and the one cursor through both.
// Rule: it borrows the runs and leaves their own cursors where they stand.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/open_run.h"
#include "app/model/comparison.h"
#include "app/model/joint_playback.h"

namespace app::cli {

class OpenComparison {
 public:
  /// Both must outlive it. Stands where `leader` (0: before, 1: after) stands itself.
  OpenComparison(OpenRun& before, OpenRun& after, model::Axis wanted, std::size_t leader = 0);
  OpenComparison(const OpenComparison&) = delete;
  OpenComparison& operator=(const OpenComparison&) = delete;

  const OpenRun& run(std::size_t index) const { return *runs_[index]; }
  const model::Comparison& comparison() const { return comparison_; }
  model::JointPlayback& playback() { return playback_; }
  const model::JointPlayback& playback() const { return playback_; }
  /// What tells the two apart: their titles, and their settings where the titles are one.
  const std::string& name(std::size_t index) const { return names_[index]; }
  /// The axis to show; time where it can be told.
  void set_axis(model::Axis wanted);
  /// The moment, from 0, at which the two part; empty: they do not.
  std::optional<std::uint32_t> parting() const;

  /// Reads a moment as `Moments::at`, of either run: a number counts the moments of both together.
  /// Goes there, or gives one line that says what is wrong.
  std::optional<std::string> go_to(const std::string& at);

  /// What layout needs, as things are at the cursor; valid until the cursor moves.
  const model::layout::ComparisonInput& input();

 private:
  std::array<OpenRun*, 2> runs_;
  std::array<std::string, 2> names_;
  model::Comparison comparison_;
  model::JointPlayback playback_;
  std::array<model::Snapshot, 2> snapshots_;
  std::vector<model::layout::ComparedRun> compared_;
  std::vector<std::string> verdict_;
  model::layout::ComparisonInput input_;
};

/// Names by which the two runs are told apart; `is_short`: as on the command line.
std::array<std::string, 2> names_of(const OpenRun& before, const OpenRun& after, bool is_short);

}  // namespace app::cli
