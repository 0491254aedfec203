// Which of many overlapping intervals of records hold at one record.
// Rule: a query costs O(log n) per interval it names, however many others begin before it.
#pragma once

#include <span>
#include <vector>

#include "app/model/record_index.h"

namespace app::model {

/// True from the record `enter` on, and no longer at the record `leave`.
struct Interval {
  RecordIndex enter = 0;
  RecordIndex leave = NoRecord;
  friend bool operator==(const Interval&, const Interval&) = default;
};

/// An index over intervals whose `enter` never falls. Rows are their positions.
class IntervalIndex {
 public:
  IntervalIndex() = default;
  explicit IntervalIndex(std::vector<Interval> intervals);

  std::span<const Interval> intervals() const { return intervals_; }
  /// The rows that hold at `n`, in the order in which they were entered.
  std::vector<std::uint32_t> rows_at(RecordIndex n) const;
  /// How many rows hold at `n`.
  std::uint32_t count_at(RecordIndex n) const;
  /// The first row from `from` on that holds at `n`, or NoRecord.
  std::uint32_t next_at(RecordIndex n, std::uint32_t from = 0) const;
  /// How many rows were entered at or before `n`; those that left count too.
  std::uint32_t entered_at(RecordIndex n) const;

 private:
  /// A node of the heap and the rows [begin, end) below it.
  struct Range {
    std::uint32_t node;
    std::uint32_t begin;
    std::uint32_t end;
  };
  struct Query {
    RecordIndex record;
    std::uint32_t entered;
  };
  void visit(Range range, Query query, std::vector<std::uint32_t>& rows) const;
  std::uint32_t find(Range range, Query query, std::uint32_t from) const;

  std::vector<Interval> intervals_;
  /// Every `leave`, in order.
  std::vector<RecordIndex> leaves_in_order_;
  /// A binary heap of ranges: the latest `leave` of each.
  std::vector<RecordIndex> latest_;
  std::uint32_t leaves_ = 0;
};

}  // namespace app::model
