// Where on the timeline a record or a time lies, and back.
// Rule: both axes are one line from 0 to 1; zooming and panning only choose the part that is visible.
#pragma once

#include "app/model/drawing.h"
#include "app/model/timeline.h"
#include "app/model/ui_state.h"

namespace app::model::layout {

/// How long an axis is at least: beside another run, as long as the longer one's.
struct AxisLength {
  trace::Time time = 1;
  /// Widths of the story.
  std::uint32_t story = 1;
};

class AxisScale {
 public:
  /// `area` is where the visible part is drawn. `timeline` must outlive the scale.
  AxisScale(const Timeline& timeline, Axis axis, const ZoomWindow& zoom, const Box& area,
            AxisLength least = {});

  Axis axis() const { return axis_; }
  const Box& area() const { return area_; }
  const ZoomWindow& zoom() const { return zoom_; }

  /// From 0 at the first record to 1 at the end of the axis, whatever is visible.
  double fraction_of(RecordIndex n) const;
  double fraction_of_time(trace::Time time) const;
  double fraction_at(float x) const;
  float x_of_fraction(double fraction) const;
  /// Where a record begins; `timeline.size()` gives the end of the run.
  float x_of(RecordIndex n) const { return x_of_fraction(fraction_of(n)); }
  /// Of the time axis.
  float x_of_time(trace::Time time) const { return x_of_fraction(fraction_of_time(time)); }
  /// Where the playhead stands at a record: on the story axis in the middle of its width, so that
  /// what it began lies on both sides.
  float cursor_x(RecordIndex n) const;
  trace::Time time_at(float x) const;
  /// What is at x in the units of JointMoments: nanoseconds from the start, or half widths.
  std::int64_t place_at(float x) const;
  /// The last record at or before x.
  RecordIndex record_at(float x) const;

 private:
  const Timeline* timeline_;
  Axis axis_;
  ZoomWindow zoom_;
  Box area_;
  trace::Time begin_;
  double duration_;
  double story_;
};

/// The window zoomed by `factor` (above 1: in) so that `fraction` stays where it is; within 0 to 1.
ZoomWindow zoomed(const ZoomWindow& zoom, double factor, double fraction);

/// The window moved by `by` of the whole axis; within 0 to 1.
ZoomWindow panned(const ZoomWindow& zoom, double by);

}  // namespace app::model::layout
