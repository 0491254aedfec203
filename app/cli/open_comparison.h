// Runs made ready to be looked at together: what differs, and the one cursor through all of them.
// Rule: it borrows the runs and leaves their own cursors where they stand.
#pragma once

#include <array>
#include <memory>
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
  /// The ways of doing the same work, as `run_all_ways` gives them; all must outlive it.
  OpenComparison(const std::vector<std::unique_ptr<OpenRun>>& ways, model::Axis wanted);
  OpenComparison(const OpenComparison&) = delete;
  OpenComparison& operator=(const OpenComparison&) = delete;

  std::size_t run_count() const { return runs_.size(); }
  const OpenRun& run(std::size_t index) const { return *runs_[index]; }
  /// Of two runs; there is none of ways.
  const model::Comparison& comparison() const { return *comparison_; }
  model::JointPlayback& playback() { return playback_; }
  const model::JointPlayback& playback() const { return playback_; }
  /// What tells it from the others: their titles, and their settings where the titles are one.
  const std::string& name(std::size_t index) const { return names_[index]; }
  /// The axis to show; time where it can be told.
  void set_axis(model::Axis wanted);
  /// The moment, from 0, at which two runs part; empty: they do not.
  std::optional<std::uint32_t> parting() const;

  /// Reads a moment as `Moments::at`, of either run: a number counts the moments of both together.
  /// Goes there, or gives one line that says what is wrong.
  std::optional<std::string> go_to(const std::string& at);

  /// What layout needs, as things are at the cursor; valid until the cursor moves.
  const model::layout::ComparisonInput& input();

 private:
  std::vector<OpenRun*> runs_;
  std::vector<std::string> names_;
  std::optional<model::Comparison> comparison_;
  /// Without the clause that names a moment.
  std::vector<std::string> clauses_;
  std::vector<std::uint32_t> parameters_;
  /// Of each of two runs, in Python and in C++.
  struct UnlikeLines {
    std::vector<std::uint32_t> python;
    std::vector<std::uint32_t> cpp;
  };
  std::vector<UnlikeLines> unlike_;
  model::JointPlayback playback_;
  std::vector<model::Snapshot> snapshots_;
  std::vector<model::layout::ComparedRun> compared_;
  std::vector<std::string> verdict_;
  model::layout::ComparisonInput input_;
};

/// Names by which the two runs are told apart; `is_short`: as on the command line.
std::array<std::string, 2> names_of(const OpenRun& before, const OpenRun& after, bool is_short);

}  // namespace app::cli
