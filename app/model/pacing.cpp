// Weighs how new a record is and how far the clock jumps before the next one.
// Rule: what was seen just before is shown shorter, never left out.
#include "app/model/pacing.h"

#include <algorithm>

namespace app::model {
namespace {

using trace::Kind;
using trace::Record;

constexpr double Read = 1.1;
constexpr double Glance = 0.55;
constexpr double Overlapping = MoveSeconds * 2 / 3;
constexpr double ShortestPassing = 0.4;
constexpr double LongestPassing = 2.5;
constexpr double NanosecondsPerSecond = 1e9;

/// The same sort of thing, whoever did it.
bool is_alike(const Timeline& timeline, RecordIndex a, RecordIndex b) {
  const Record& left = timeline.record(a);
  const Record& right = timeline.record(b);
  return left.kind == right.kind && left.how == right.how && site_of(left) == site_of(right) &&
         (left.task == 0) == (right.task == 0);
}

/// True when something like `n` happened within the `reach` records before it.
bool has_happened(const Timeline& timeline, RecordIndex n, RecordIndex reach) {
  const RecordIndex from = n > reach ? n - reach : 0;
  for (RecordIndex before = n; before > from; --before) {
    if (is_alike(timeline, before - 1, n)) return true;
  }
  return false;
}

double dwell(const Timeline& timeline, RecordIndex n) {
  constexpr RecordIndex Memory = 400;
  const Stretch* iteration = timeline.iteration_at(n);
  const RecordIndex in_iteration = iteration == nullptr ? 0 : n - iteration->first;
  if (has_happened(timeline, n, std::min(in_iteration, Memory))) return Overlapping;
  return has_happened(timeline, n, Memory) ? Glance : Read;
}

}  // namespace

Pace pace(const Timeline& timeline, RecordIndex from, RecordIndex to) {
  Pace paced{.dwell = dwell(timeline, from)};
  paced.passing = passing_seconds(timeline.time(to) - timeline.time(from));
  if (paced.passing > 0) paced.dwell = std::max(paced.dwell, Glance);
  return paced;
}

double passing_seconds(trace::Time passed) {
  if (passed <= 0) return 0;
  return std::clamp(static_cast<double>(passed) / NanosecondsPerSecond, ShortestPassing,
                    LongestPassing);
}

}  // namespace app::model
