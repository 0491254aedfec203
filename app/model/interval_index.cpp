// An implicit tree over intervals in the order they begin, with the latest end of each subtree.
// Rule: a subtree that ended before the query is never entered.
#include "app/model/interval_index.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace app::model {

IntervalIndex::IntervalIndex(std::vector<Interval> intervals) : intervals_(std::move(intervals)) {
  for (const Interval& interval : intervals_)
    leaves_in_order_.push_back(interval.leave);
  std::ranges::sort(leaves_in_order_);
  leaves_ = std::bit_ceil(static_cast<std::uint32_t>(std::max<std::size_t>(intervals_.size(), 1)));
  latest_.assign(2 * static_cast<std::size_t>(leaves_), 0);
  for (std::size_t row = 0; row < intervals_.size(); ++row) {
    latest_[leaves_ + row] = intervals_[row].leave;
  }
  for (std::size_t node = leaves_ - 1; node > 0; --node) {
    latest_[node] = std::max(latest_[2 * node], latest_[2 * node + 1]);
  }
}

std::uint32_t IntervalIndex::entered_at(RecordIndex n) const {
  const auto later = std::ranges::upper_bound(intervals_, n, {}, &Interval::enter);
  return static_cast<std::uint32_t>(later - intervals_.begin());
}

std::uint32_t IntervalIndex::count_at(RecordIndex n) const {
  const auto left = std::ranges::upper_bound(leaves_in_order_, n) - leaves_in_order_.begin();
  return entered_at(n) - static_cast<std::uint32_t>(left);
}

std::uint32_t IntervalIndex::next_at(RecordIndex n, std::uint32_t from) const {
  const std::uint32_t entered = entered_at(n);
  return entered <= from ? NoRecord : find({1, 0, leaves_}, {n, entered}, from);
}

std::uint32_t IntervalIndex::find(Range range, Query query, std::uint32_t from) const {
  if (range.end <= from || range.begin >= query.entered) return NoRecord;
  if (latest_[range.node] <= query.record) return NoRecord;
  if (range.end - range.begin == 1) return range.begin;
  const std::uint32_t middle = (range.begin + range.end) / 2;
  const std::uint32_t left = find({2 * range.node, range.begin, middle}, query, from);
  return left != NoRecord ? left : find({2 * range.node + 1, middle, range.end}, query, from);
}

std::vector<std::uint32_t> IntervalIndex::rows_at(RecordIndex n) const {
  std::vector<std::uint32_t> rows;
  const std::uint32_t entered = entered_at(n);
  if (entered > 0) visit({1, 0, leaves_}, {n, entered}, rows);
  return rows;
}

void IntervalIndex::visit(Range range, Query query, std::vector<std::uint32_t>& rows) const {
  if (range.begin >= query.entered || latest_[range.node] <= query.record) return;
  if (range.end - range.begin == 1) {
    rows.push_back(range.begin);
    return;
  }
  const std::uint32_t middle = (range.begin + range.end) / 2;
  visit({2 * range.node, range.begin, middle}, query, rows);
  visit({2 * range.node + 1, middle, range.end}, query, rows);
}

}  // namespace app::model
