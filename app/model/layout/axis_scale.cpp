// The arithmetic between records, times, fractions of the axis and points.
// Rule: positions are doubles until they become points, so that deep zooms do not jump.
#include "app/model/layout/axis_scale.h"

#include <algorithm>
#include <cmath>

namespace app::model::layout {
namespace {

/// A millionth of the axis is the narrowest window.
constexpr double NarrowestWindow = 1e-6;

}  // namespace

AxisScale::AxisScale(const Timeline& timeline, Axis axis, const ZoomWindow& zoom, const Box& area,
                     AxisLength least)
    : timeline_(&timeline),
      axis_(axis),
      zoom_(zoom),
      area_(area),
      begin_(timeline.size() > 0 ? timeline.time(0) : 0),
      duration_(static_cast<double>(std::max({timeline.duration(), least.time, trace::Time{1}}))),
      story_(std::max({timeline.story_width(), least.story, 1U})) {}

double AxisScale::fraction_of_time(trace::Time time) const {
  return static_cast<double>(time - begin_) / duration_;
}

double AxisScale::fraction_of(RecordIndex n) const {
  if (axis_ == Axis::Time) return fraction_of_time(timeline_->time(std::min(n, timeline_->last())));
  return static_cast<double>(timeline_->story_position(std::min(n, timeline_->size()))) / story_;
}

double AxisScale::fraction_at(float x) const {
  const double part = area_.w > 0 ? static_cast<double>((x - area_.x) / area_.w) : 0;
  return zoom_.from + part * (zoom_.to - zoom_.from);
}

float AxisScale::x_of_fraction(double fraction) const {
  const double width = std::max(zoom_.to - zoom_.from, NarrowestWindow);
  return static_cast<float>(static_cast<double>(area_.x) +
                            (fraction - zoom_.from) / width * static_cast<double>(area_.w));
}

float AxisScale::cursor_x(RecordIndex n) const {
  if (axis_ == Axis::Time) return x_of(n);
  return (x_of(n) + x_of(n + 1)) / 2;
}

trace::Time AxisScale::time_at(float x) const {
  const double fraction = std::clamp(fraction_at(x), 0.0, 1.0);
  return begin_ + static_cast<trace::Time>(std::llround(fraction * duration_));
}

std::int64_t AxisScale::place_at(float x) const {
  const double fraction = std::clamp(fraction_at(x), 0.0, 1.0);
  return std::llround(fraction * (axis_ == Axis::Time ? duration_ : 2 * story_));
}

RecordIndex AxisScale::record_at(float x) const {
  if (axis_ == Axis::Time) return timeline_->record_at(time_at(x));
  const double position = std::clamp(fraction_at(x), 0.0, 1.0) * story_;
  const auto last = std::max(timeline_->story_width(), 1U) - 1;
  return timeline_->record_at_story(std::min(static_cast<std::uint32_t>(position), last));
}

ZoomWindow zoomed(const ZoomWindow& zoom, double factor, double fraction) {
  const double old_width = zoom.to - zoom.from;
  const double width = std::clamp(old_width / factor, NarrowestWindow, 1.0);
  const double part = old_width > 0 ? (fraction - zoom.from) / old_width : 0.5;
  const double from = std::clamp(fraction - part * width, 0.0, 1.0 - width);
  return {from, from + width};
}

ZoomWindow panned(const ZoomWindow& zoom, double by) {
  const double width = zoom.to - zoom.from;
  const double from = std::clamp(zoom.from + by, 0.0, std::max(0.0, 1.0 - width));
  return {from, from + width};
}

}  // namespace app::model::layout
