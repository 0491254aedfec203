// Finds the row of a table that equals a value: open addressing over row numbers.
// Rule: it keeps hashes and row numbers only; the rows themselves belong to the Trace.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace engine::trace {

class RowIndex {
 public:
  /// The row with this hash for which `is_equal(row)` holds; when there is none, `make()` appends it
  /// to the table and returns its number.
  template <class IsEqual, class Make>
  std::uint32_t find_or_make(std::size_t hash, IsEqual is_equal, Make make) {
    const auto short_hash = static_cast<std::uint32_t>(hash ^ (hash >> 32));
    std::size_t at = short_hash & mask();
    for (; slots_[at].row != Empty; at = (at + 1) & mask()) {
      if (slots_[at].hash == short_hash && is_equal(slots_[at].row)) return slots_[at].row;
    }
    const std::uint32_t row = make();
    slots_[at] = {short_hash, row};
    if (++used_ * 2 > slots_.size()) grow();
    return row;
  }

 private:
  static constexpr std::uint32_t Empty = ~std::uint32_t{0};
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t row = Empty;
  };

  std::size_t mask() const { return slots_.size() - 1; }

  void grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.row == Empty) continue;
      std::size_t at = slot.hash & mask();
      while (slots_[at].row != Empty)
        at = (at + 1) & mask();
      slots_[at] = slot;
    }
  }

  std::vector<Slot> slots_ = std::vector<Slot>(64);
  std::size_t used_ = 0;
};

}  // namespace engine::trace
