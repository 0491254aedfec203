// The records of a trace, one after the other in memory that grows without being copied.
// Rule: only who appends a record changes it, and only until the next one is appended.
#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <span>

#include "engine/trace/page_supply.h"
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
    __builtin_prefetch(end_ + Ahead, 1);
    return *::new (end_++) Record{.time = head.time,
                                  .kind = head.kind,
                                  .how = head.how,
                                  .loop = head.loop,
                                  .task = head.task};
  }
  /// Makes room for `count` records in all. Memory is taken only as it is written.
  void reserve(std::size_t count);
  /// Has pages put under the first `count` records in the background, as far as room was reserved.
  void prepare(std::size_t count);
  /// Gives back what no record fills.
  void shrink_to_fit();

  std::size_t size() const { return static_cast<std::size_t>(end_ - first_); }
  Time newest_time() const { return end_ == first_ ? 0 : end_[-1].time; }
  std::span<const Record> view() const { return {first_, end_}; }
  /// Where the next record goes, and where record `index` goes, for which room was reserved.
  const Record* next_place() const { return end_; }
  const Record* place_of(std::size_t index) const { return first_ + index; }

 private:
  /// A record's memory lies in the cache of the core that put its page there, until it is asked for.
  static constexpr std::ptrdiff_t Ahead = 24;
  Record* place_for_one() {
    if (end_ == limit_) [[unlikely]]
      grow(2 * capacity());
    return end_++;
  }
  std::size_t capacity() const { return static_cast<std::size_t>(limit_ - first_); }
  void grow(std::size_t capacity);
  /// To memory of that size, with the records there are.
  void move_to(void* memory, std::size_t capacity);

  Record* first_ = nullptr;
  Record* end_ = nullptr;               // behind the last record
  Record* limit_ = nullptr;             // behind the memory
  std::unique_ptr<PageSupply> supply_;  // of this memory; null: nothing was prepared
};

}  // namespace engine::trace
