// A run made ready to be looked at: its trace with every index, its listings, its lesson, its cursor.
// Rule: what is drawn borrows from here, so it never moves and changes only in its Playback.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/model/layout/window_input.h"
#include "app/runs/run.h"

namespace scenarios {
struct Scenario;
}

namespace app::cli {

class OpenRun {
 public:
  explicit OpenRun(runs::Run run);
  OpenRun(const OpenRun&) = delete;
  OpenRun& operator=(const OpenRun&) = delete;

  const runs::Run& run() const { return run_; }
  const model::Timeline& timeline() const { return timeline_; }
  const model::Moments& moments() const { return moments_; }
  const std::vector<model::insights::Insight>& insights() const { return insights_; }
  const model::Profile& profile() const { return profile_; }
  model::Playback& playback() { return playback_; }
  const model::Playback& playback() const { return playback_; }
  /// The scenario it is a run of, or null.
  const scenarios::Scenario* scenario() const { return scenario_; }
  std::string_view title() const { return title_; }
  const std::vector<model::layout::ParameterRow>& parameters() const { return parameters_; }

  /// What to say of its work and of how it joins its tasks, a line each; made when it is asked for.
  std::string_view advice();

  /// What layout needs of it, as things are at the cursor; valid until the cursor moves.
  model::layout::RunInput input();

 private:
  void add_listings();
  void add_words();
  void add_lesson();
  void add_parameters();

  runs::Run run_;
  const scenarios::Scenario* scenario_;
  /// What is shown: a scenario with a twin is told in Python, whose program it explains.
  std::shared_ptr<const engine::trace::Trace> told_;
  model::Timeline timeline_;
  model::Moments moments_;
  model::LineRecords lines_;
  model::Playback playback_;
  model::Snapshot snapshot_;
  std::optional<model::Listing> python_;
  std::optional<model::Listing> cpp_;
  std::optional<model::Lesson> lesson_;
  std::vector<model::insights::Insight> insights_;
  model::Profile profile_;
  std::optional<std::string> advice_;
  std::vector<model::layout::ParameterRow> parameters_;
  std::string chapter_;
  std::string title_;
  std::string checked_;
};

/// What a lesson says of another scenario: its name, and why to go there.
std::pair<std::string_view, std::string_view> name_and_reason(std::string_view text);

/// The lessons' rows in the order of the curriculum, the one of `open` marked. A row's number is the
/// scenario's place in `scenarios::all()`.
std::vector<model::layout::LessonRow> lesson_rows(const scenarios::Scenario* open);

}  // namespace app::cli
