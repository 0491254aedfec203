// Two scenarios opened beside each other, as the window does.
// Rule: it holds everything the input refers to.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/model/comparison_words.h"
#include "app/model/layout/comparison.h"
#include "tests/app/model/layout/opened_scenario.h"

namespace app::model::layout {

class OpenedComparison {
 public:
  OpenedComparison(std::string_view before, std::string_view after)
      : before_(opened(*scenarios::find(before))), after_(opened(*scenarios::find(after))) {
    const Comparison made = compare(before_.timeline(), after_.timeline());
    if (made.parting)
      parting_ = std::min(playback.moment_of(0, std::min(made.parting->before, last(before_))),
                          playback.moment_of(1, std::min(made.parting->after, last(after_))));
    verdict_ = verdict_clauses(made);
    verdict_.push_back(
        parting_clause(made, parting_ ? std::optional(*parting_ + 1) : std::nullopt));
  }

  WindowInput input(Size size) {
    now_[0] = snapshot(before_.timeline(), playback.record(0));
    now_[1] = snapshot(after_.timeline(), playback.record(1));
    playback.set_axis(common_axis(ui.axis, voices()));
    compared_ = {{.run = before_.input(size).run, .name = before_.title, .lesson_row = 0},
                 {.run = after_.input(size).run, .name = after_.title, .lesson_row = 1}};
    compared_[0].run.snapshot = &now_[0];
    compared_[1].run.snapshot = &now_[1];
    comparison_ = {
        .runs = compared_, .playback = &playback, .verdict = verdict_, .parting = parting_};
    return {.size = size,
            .ui = ui,
            .run = compared_[0].run,
            .lessons = before_.lessons,
            .recording = {},
            .comparison = &comparison_};
  }

  const OpenedRun& before() const { return before_; }
  const OpenedRun& after() const { return after_; }
  std::optional<std::uint32_t> parting() const { return parting_; }

 private:
  static RecordIndex last(const OpenedRun& run) { return run.timeline().last(); }
  std::vector<Voice> voices() const {
    return {{.timeline = &before_.timeline(), .moments = &before_.moments()},
            {.timeline = &after_.timeline(), .moments = &after_.moments()}};
  }

  OpenedRun before_;
  OpenedRun after_;
  Snapshot now_[2];
  std::optional<std::uint32_t> parting_;
  std::vector<std::string> verdict_;
  std::vector<ComparedRun> compared_;
  ComparisonInput comparison_;

 public:
  UiState ui;
  JointPlayback playback{voices(), Axis::Time, Detail::Queue};
};

}  // namespace app::model::layout
