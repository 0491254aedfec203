// From the ids of a trace to rows of a table.
// Rule: ids a real recording gives out cost one array access; an absurd id costs no memory.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace app::model {

class IdMap {
 public:
  static constexpr std::uint32_t None = 0xFFFF'FFFFU;

  IdMap() = default;
  /// Ids below `dense` are kept in an array.
  explicit IdMap(std::size_t dense) : rows_(dense, None) {}

  /// The row of `id`, or None.
  std::uint32_t find(std::uint32_t id) const {
    if (id < rows_.size()) return rows_[id];
    const auto found = sparse_.find(id);
    return found == sparse_.end() ? None : found->second;
  }
  void set(std::uint32_t id, std::uint32_t row) { (*this)[id] = row; }
  /// None where nothing was set.
  std::uint32_t& operator[](std::uint32_t id) {
    if (id < rows_.size()) return rows_[id];
    return sparse_.try_emplace(id, None).first->second;
  }

 private:
  std::vector<std::uint32_t> rows_;
  std::unordered_map<std::uint32_t, std::uint32_t> sparse_;
};

}  // namespace app::model
