// The moments of several runs as one row: where each of them stands whenever the arrow keys stop.
// Rule: all stand at one place of the common axis; a run that has no moment there stays where it was.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "app/model/moments.h"
#include "app/model/ui_state.h"

namespace app::model {

/// One of the runs that move together; both must outlive whoever borrows them.
struct Voice {
  const Timeline* timeline = nullptr;
  const Moments* moments = nullptr;
};

class JointMoments {
 public:
  /// Over time runs meet at equal times since their first records, over the story at equal widths of
  /// it. Moments at one place go in step, run by run, so that what is alike stands side by side.
  JointMoments(std::span<const Voice> runs, Axis axis, Detail detail);

  /// At least 1: before anything has happened.
  std::uint32_t count() const { return static_cast<std::uint32_t>(places_.size()); }
  /// Where a run stands at a stop.
  RecordIndex record(std::size_t run, std::uint32_t stop) const {
    return records_[stop * runs_ + run];
  }
  /// Of the axis: nanoseconds since the first record, or half widths of the story.
  std::int64_t place(std::uint32_t stop) const { return places_[stop]; }
  /// The last stop at or before a place; 0 when all are later.
  std::uint32_t stop_at(std::int64_t place) const;
  /// The first stop at which a run stands at `record` or after it; the last when none does.
  std::uint32_t stop_of(std::size_t run, RecordIndex record) const;

 private:
  std::size_t runs_;
  std::vector<std::int64_t> places_;
  /// Stop by stop, each with one record a run.
  std::vector<RecordIndex> records_;
};

/// The place of a record on the axis, in the units of JointMoments.
std::int64_t place_of(const Timeline& timeline, Axis axis, RecordIndex n);

/// The axis the runs can share: time, unless none of them takes any.
Axis common_axis(Axis wanted, std::span<const Voice> runs);

}  // namespace app::model
