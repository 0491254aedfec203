// Everything the window shows, as values and references: one picture is a function of this.
// Rule: nothing here is looked up while drawing; rows of files, lessons and parameters come as text.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/model/actions.h"
#include "app/model/insights/insight.h"
#include "app/model/joint_playback.h"
#include "app/model/layout/frame.h"
#include "app/model/lesson.h"
#include "app/model/line_records.h"
#include "app/model/listing.h"
#include "app/model/moments.h"
#include "app/model/output.h"
#include "app/model/playback.h"
#include "app/model/profile.h"
#include "app/model/snapshot.h"
#include "app/model/timeline.h"
#include "app/model/ui_state.h"

namespace app::model::layout {

/// A scenario in the list of lessons; the rows of a chapter stand together.
struct LessonRow {
  std::string chapter;
  std::string title;
  /// "Python only", or empty.
  std::string note;
  bool is_open = false;
};

/// A number that can be moved; the slider runs from `min` to `max`.
struct ParameterRow {
  std::string name;
  double value = 0;
  double min = 0;
  double max = 1;
  double step = 1;
  std::string unit;
};

/// An entry of the folder the chooser stands in.
struct FileRow {
  enum class Kind : std::uint8_t { Folder, Program, Recording };
  std::string name;
  Kind kind = Kind::Recording;
};

/// A recording under way.
struct RecordingRow {
  std::string name;    // "crawler.py"
  std::string so_far;  // "12,480 records, 3.1 s"
  /// From 0 to 1 of the nearest limit.
  float part = 0;
};

/// Of the run that is open; null where nothing is.
struct RunInput {
  const Timeline* timeline = nullptr;
  const Snapshot* snapshot = nullptr;
  const Moments* moments = nullptr;
  const Playback* playback = nullptr;
  /// Python first; either may be null.
  const Listing* python = nullptr;
  const Listing* cpp = nullptr;
  /// Of the file the listing of the trace's own language is; null: lines answer no click.
  const LineRecords* lines = nullptr;
  /// The run as it was before a parameter moved; null: none.
  const Timeline* ghost = nullptr;
  /// The lines, in order, that the run beside it does not have; marked in the listing.
  std::span<const std::uint32_t> python_unlike;
  std::span<const std::uint32_t> cpp_unlike;
  const Lesson* lesson = nullptr;
  /// The worst first; `Target::On::Insight` names them by their place.
  std::span<const insights::Insight> insights;
  const Profile* profile = nullptr;
  /// Which way suits its work, a line each; empty: nothing to advise, or not asked for.
  std::string_view advice;
  std::span<const ParameterRow> parameters;
  std::string_view chapter;  // of the curriculum, or the file's folder
  std::string_view title;
  /// "checked against CPython 3.11", or how it was recorded; may be empty.
  std::string_view checked;
};

/// A run beside others: where it stands, and what it is called to tell it from them.
struct ComparedRun {
  RunInput run;
  std::string_view name;
  /// Its lesson's row; negative: none.
  int lesson_row = -1;
};

/// Runs on one axis.
struct ComparisonInput {
  std::span<const ComparedRun> runs;
  const JointPlayback* playback = nullptr;
  /// What came of it, the most important first.
  std::span<const std::string> verdict;
  /// The moment, from 0, at which the runs part; empty: they do not.
  std::optional<std::uint32_t> parting;
  /// Which of the open run's parameters move all of them.
  std::span<const std::uint32_t> parameters;
};

struct WindowInput {
  /// Points: pixels divided by `ui.scale`.
  Size size;
  const UiState& ui;
  RunInput run;
  std::span<const LessonRow> lessons;
  std::string_view folder;
  std::span<const FileRow> files;
  std::optional<RecordingRow> recording;
  /// It is the open run; otherwise another one is recorded beside it.
  bool is_growing = false;
  /// Where Export would write, "semaphore_caps_concurrency.png"; shown beside its button.
  std::string_view export_file;
  /// Shown in place of the run that is open; null: it is alone.
  const ComparisonInput* comparison = nullptr;
};

/// What decides which actions can do something in this window.
inline ActionContext action_context(const WindowInput& input) {
  const RunInput& run = input.run;
  const JointPlayback* joint = input.comparison ? input.comparison->playback : nullptr;
  const bool is_open = run.playback != nullptr;
  return {
      .moments = joint     ? joint->moment_count()
                 : is_open ? run.playback->moment_count()
                           : 0U,
      .moment = joint     ? joint->moment()
                : is_open ? run.playback->moment()
                          : 0U,
      .listings = static_cast<std::size_t>(run.python != nullptr) + (run.cpp != nullptr ? 1U : 0U),
      .has_tabs = !joint && !sharing(frame({.size = input.size})).empty(),
      .is_recording = input.recording.has_value(),
      .is_open = is_open};
}

}  // namespace app::model::layout
