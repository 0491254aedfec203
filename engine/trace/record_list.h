// The records of a trace, one after the other in memory that grows without being copied.
// Rule: only who appends a record changes it, and only until the next one is appended.
#pragma once

#include <cstddef>
#include <span>

#include "engine/trace/record.h"

namespace engine::trace {

/// A vector would copy every record each time it grows, and touch its memory page by small page:
/// together that costs more than making the records.
class RecordList {
 public:
  RecordList() = default;
  RecordList(const RecordList& other);
  RecordList(RecordList&& other) noexcept;
  RecordList& operator=(RecordList other) noexcept;
  ~RecordList();

  /// Adds an empty record; the reference holds until the next one is added.
  Record& append() {
    if (size_ == capacity_) grow(2 * capacity_);
    return first_[size_++] = Record();
  }
  /// Makes room for `count` records in all. Memory is taken only as it is written.
  void reserve(std::size_t count);
  /// Gives back what no record fills.
  void shrink_to_fit();

  std::size_t size() const { return size_; }
  std::span<const Record> view() const { return {first_, size_}; }

 private:
  void grow(std::size_t capacity);

  Record* first_ = nullptr;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

}  // namespace engine::trace
