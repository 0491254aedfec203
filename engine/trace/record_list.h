// The records of a trace, one after the other in memory that grows without being copied.
// Rule: only who appends a record changes it, and only until the next one is appended.
#pragma once

#include <cstddef>
#include <new>
#include <span>

#include "engine/trace/record.h"

namespace engine::trace {

/// What every record has.
struct RecordHead {
  Time time = 0;
  Kind kind = Kind::End;
  std::uint8_t how = 0;
  std::uint16_t loop = 1;
  TaskId task = 0;
};

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
  Record& append() { return *::new (place_for_one()) Record(); }
  /// Adds one that begins so, for which there is room: it was reserved. Likewise.
  Record& append_reserved(const RecordHead& head) {
    return *::new (first_ + size_++) Record{.time = head.time,
                                            .kind = head.kind,
                                            .how = head.how,
                                            .loop = head.loop,
                                            .task = head.task};
  }
  /// Makes room for `count` records in all. Memory is taken only as it is written.
  void reserve(std::size_t count);
  /// Gives back what no record fills.
  void shrink_to_fit();

  std::size_t size() const { return size_; }
  Time newest_time() const { return size_ == 0 ? 0 : first_[size_ - 1].time; }
  std::span<const Record> view() const { return {first_, size_}; }

 private:
  Record* place_for_one() {
    if (size_ == capacity_) [[unlikely]]
      grow(2 * capacity_);
    return first_ + size_++;
  }
  void grow(std::size_t capacity);

  Record* first_ = nullptr;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

}  // namespace engine::trace
