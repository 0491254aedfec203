// Scenarios opened beside each other, as the window does.
// Rule: it holds everything the input refers to.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/model/comparison_words.h"
#include "app/model/layout/comparison.h"
#include "tests/app/model/layout/opened_scenario.h"

namespace app::model::layout {

class OpenedComparison {
 public:
  /// Two scenarios, with what there is to say of them.
  OpenedComparison(std::string_view before, std::string_view after)
      : OpenedComparison(opened_pair(before, after)) {
    const Comparison made = compare(timeline(0), timeline(1));
    if (made.parting)
      parting_ = std::min(playback.moment_of(0, std::min(made.parting->before, timeline(0).last())),
                          playback.moment_of(1, std::min(made.parting->after, timeline(1).last())));
    verdict_ = verdict_clauses(made);
    verdict_.push_back(
        parting_clause(made, parting_ ? std::optional(*parting_ + 1) : std::nullopt));
  }

  /// Any number of runs, with this verdict.
  OpenedComparison(std::vector<std::unique_ptr<OpenedRun>> runs, std::vector<std::string> verdict)
      : OpenedComparison(std::move(runs)) {
    verdict_ = std::move(verdict);
  }

  WindowInput input(Size size) {
    playback.set_axis(common_axis(ui.axis, voices()));
    now_.clear();
    compared_.clear();
    for (std::size_t run = 0; run < runs_.size(); ++run)
      now_.push_back(snapshot(timeline(run), playback.record(run)));
    for (std::size_t run = 0; run < runs_.size(); ++run) {
      compared_.push_back({.run = runs_[run]->input(size).run,
                           .name = runs_[run]->title,
                           .lesson_row = static_cast<int>(run)});
      compared_[run].run.snapshot = &now_[run];
    }
    parameters_.clear();
    for (std::uint32_t i = 0; i < runs_.front()->parameters.size(); ++i)
      parameters_.push_back(i);
    comparison_ = {.runs = compared_,
                   .playback = &playback,
                   .verdict = verdict_,
                   .parting = parting_,
                   .parameters = parameters_};
    return {.size = size,
            .ui = ui,
            .run = compared_[0].run,
            .lessons = runs_.front()->lessons,
            .recording = {},
            .comparison = &comparison_};
  }

  const Timeline& timeline(std::size_t run) const { return runs_[run]->timeline(); }

 private:
  explicit OpenedComparison(std::vector<std::unique_ptr<OpenedRun>> runs)
      : runs_(std::move(runs)) {}

  static std::vector<std::unique_ptr<OpenedRun>> opened_pair(std::string_view before,
                                                             std::string_view after) {
    std::vector<std::unique_ptr<OpenedRun>> pair;
    for (const std::string_view name : {before, after})
      pair.emplace_back(new OpenedRun(opened(*scenarios::find(name))));
    return pair;
  }

  std::vector<Voice> voices() const {
    std::vector<Voice> all;
    for (const auto& run : runs_)
      all.push_back({.timeline = &run->timeline(), .moments = &run->moments()});
    return all;
  }

  std::vector<std::unique_ptr<OpenedRun>> runs_;
  std::vector<Snapshot> now_;
  std::optional<std::uint32_t> parting_;
  std::vector<std::string> verdict_;
  std::vector<std::uint32_t> parameters_;
  std::vector<ComparedRun> compared_;
  ComparisonInput comparison_;

 public:
  UiState ui;
  JointPlayback playback{voices(), Axis::Time, Detail::Queue};
};

/// A scenario's ways of doing the same work.
inline OpenedComparison opened_ways(std::string_view scenario, std::vector<std::string> verdict) {
  std::vector<std::unique_ptr<OpenedRun>> ways;
  const std::vector<std::string>& names = scenarios::find(scenario)->lesson.ways;
  for (std::size_t way = 0; way < names.size(); ++way) {
    const scenarios::Settings settings{.values = {{"WAY", static_cast<double>(way + 1)}}};
    ways.emplace_back(new OpenedRun(opened(*scenarios::find(scenario), settings)));
    ways.back()->title = names[way];
  }
  return {std::move(ways), std::move(verdict)};
}

inline OpenedComparison opened_tools() {
  return opened_ways(
      "waiting_and_computing_choose_the_tool",
      {"Take asyncio: 1.5 s", "in turn 6 s", "threads 2.1 s", "processes 2 s",
       "what takes the time is waiting, and in one thread any number of waits overlap"});
}

inline OpenedComparison opened_joins() {
  return opened_ways("the_first_error_chooses_the_join",
                     {"The first error arrives", "gather: after 1 s, 2 run on",
                      "TaskGroup: after 1 s, 2 cancelled", "wait: after 3 s, all ended",
                      "as_completed: after 1 s, 2 run on",
                      "cancel the others on the first error: TaskGroup; let them end: wait; let "
                      "them run on: gather"});
}

}  // namespace app::model::layout
