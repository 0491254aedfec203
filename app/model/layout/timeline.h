// The timeline: a lane for the loop, one for each task and job, and when each was in which state.
// Rule: however long the recording, a picture has a bounded number of shapes and takes O(that).
#pragma once

#include <span>

#include "app/model/drawing.h"
#include "app/model/layout/axis_scale.h"
#include "app/model/layout/timeline_space.h"
#include "app/model/moments.h"
#include "app/model/ui_state.h"

namespace app::model::layout {

/// What a run's timeline shares with those of the runs it is compared with.
struct SharedAxis {
  /// The run's name, in place of the panel's.
  std::string_view name{};
  /// A press on the name; none: it answers nothing.
  Target target{};
  /// As long as the longest run.
  AxisLength length{};
  LaneWishes lanes{};
  /// Where all runs stand, from 0 to 1 of the axis.
  double cursor = 0;
  /// The first one carries the tabs of the axis.
  bool is_first = true;
};

struct TimelineScene {
  const Timeline& timeline;
  RecordIndex cursor = 0;
  /// Loop time to show, as `Playback::clock`.
  trace::Time clock = 0;
  Detail detail = Detail::Queue;
  std::span<const ChapterMark> chapters{};
  /// The run before a parameter moved, drawn as outlines over the same time; null: none.
  const Timeline* ghost = nullptr;
  /// Null: it stands alone.
  const SharedAxis* shared = nullptr;
  Box box{};
};

struct TimelinePicture {
  Drawing drawing;
  /// Turns a pointer's x into a record, and zooms at it.
  AxisScale scale;
  /// Where the playhead stands.
  float playhead = 0;
  /// How far the lanes can be scrolled down, in points; 0 when all of them show.
  float scroll_limit = 0;
  /// Where the lanes stand; the timeline follows the running task until a person scrolls it.
  float scroll = 0;
};

/// Draws the panel from its ground up, title, axis tabs and playhead included. Reads of `ui` the axis,
/// the zoom, the panel's scroll, hover and selection.
TimelinePicture timeline_picture(const TimelineScene& scene, const UiState& ui);

/// The height at which every lane shows, its name readable beside its bar; for pictures of the timeline
/// alone. Of very many lanes only as many show as one picture can hold.
float timeline_height(const Timeline& timeline);

}  // namespace app::model::layout
