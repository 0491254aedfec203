// Merging rows of moments by their places.
// Rule: each stop moves at least one run, and none of them back.
#include "app/model/joint_moments.h"

#include <algorithm>
#include <limits>

namespace app::model {
namespace {

/// A run's moments, and the one it goes on with.
struct Row {
  const Timeline* timeline;
  std::span<const RecordIndex> moments;
  std::size_t next = 0;
};

}  // namespace

std::int64_t place_of(const Timeline& timeline, Axis axis, RecordIndex n) {
  if (axis == Axis::Time) return timeline.time(n) - timeline.time(0);
  return std::int64_t{timeline.story_position(n)} + timeline.story_position(n + 1);
}

Axis common_axis(Axis wanted, std::span<const Voice> runs) {
  const bool takes_time =
      std::ranges::any_of(runs, [](const Voice& run) { return run.timeline->duration() > 0; });
  return takes_time ? wanted : Axis::Story;
}

JointMoments::JointMoments(std::span<const Voice> runs, Axis axis, Detail detail)
    : runs_(runs.size()) {
  std::vector<Row> rows;
  for (const Voice& run : runs)
    rows.push_back({run.timeline, run.moments->records(detail)});
  std::vector<RecordIndex> now(runs_, 0);
  constexpr auto Never = std::numeric_limits<std::int64_t>::max();
  const auto place_of_next = [&](const Row& row) {
    return row.next < row.moments.size() ? place_of(*row.timeline, axis, row.moments[row.next])
                                         : Never;
  };
  while (true) {
    std::int64_t place = Never;
    for (const Row& row : rows)
      place = std::min(place, place_of_next(row));
    if (place == Never) break;
    for (std::size_t run = 0; run < runs_; ++run)
      if (place_of_next(rows[run]) == place) now[run] = rows[run].moments[rows[run].next++];
    places_.push_back(place);
    records_.insert(records_.end(), now.begin(), now.end());
  }
  if (!places_.empty()) return;
  places_.push_back(0);
  records_ = now;
}

std::uint32_t JointMoments::stop_at(std::int64_t place) const {
  const auto after = std::ranges::upper_bound(places_, place);
  return after == places_.begin() ? 0 : static_cast<std::uint32_t>(after - places_.begin()) - 1;
}

std::uint32_t JointMoments::stop_of(std::size_t run, RecordIndex wanted) const {
  std::uint32_t low = 0;
  std::uint32_t high = count() - 1;
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (record(run, middle) < wanted)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

}  // namespace app::model
