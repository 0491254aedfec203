// A recording opened as the window opens it, for tests that look at the picture.
// Rule: it holds everything the input refers to, so that an input lives as long as its OpenedRun.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/model/insights/insights.h"
#include "app/model/layout/window_input.h"

namespace app::model::layout {

class OpenedRun {
 public:
  explicit OpenedRun(trace::Trace trace)
      : trace_(std::make_unique<trace::Trace>(std::move(trace))),
        timeline_(*trace_),
        moments_(timeline_),
        lines_(timeline_, main_file(timeline_)),
        insights_(insights::find(timeline_)),
        profile_(profile(timeline_)),
        playback(timeline_, moments_) {}

  void set_python(std::string_view text) { python_.emplace(Language::Python, text); }
  void set_cpp(std::string_view text) { cpp_.emplace(Language::Cpp, text); }

  const Timeline& timeline() const { return timeline_; }
  const Moments& moments() const { return moments_; }
  const Listing* own_listing() const {
    const auto& own = trace_->meta().language == "c++" ? cpp_ : python_;
    return own ? &*own : nullptr;
  }

  /// The input for where the playback stands now; valid until the next call.
  WindowInput input(Size size) {
    now_ = snapshot(timeline_, playback.record());
    return {.size = size,
            .ui = ui,
            .run = {.timeline = &timeline_,
                    .snapshot = &now_,
                    .moments = &moments_,
                    .playback = &playback,
                    .python = python_ ? &*python_ : nullptr,
                    .cpp = cpp_ ? &*cpp_ : nullptr,
                    .lines = &lines_,
                    .lesson = &lesson,
                    .insights = insights_,
                    .profile = &profile_,
                    .parameters = parameters,
                    .chapter = chapter,
                    .title = title,
                    .checked = "checked against CPython 3.11"},
            .lessons = lessons,
            .folder = "/home/ada/programs",
            .files = files,
            .recording = recording,
            .export_file = "window.png"};
  }

 private:
  std::unique_ptr<trace::Trace> trace_;
  Timeline timeline_;
  Moments moments_;
  LineRecords lines_;
  std::vector<insights::Insight> insights_;
  Profile profile_;
  std::optional<Listing> python_;
  std::optional<Listing> cpp_;
  Snapshot now_;

 public:
  Playback playback;
  UiState ui;
  Lesson lesson;
  std::vector<ParameterRow> parameters;
  std::vector<LessonRow> lessons;
  std::vector<FileRow> files;
  std::optional<RecordingRow> recording;
  std::string chapter;
  std::string title;
};

}  // namespace app::model::layout
