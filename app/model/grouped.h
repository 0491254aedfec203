// Values sorted into groups: one array, and where each group begins.
// Rule: within a group the order of adding stays.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace app::model {

template <class Value>
class Grouped {
 public:
  using Pair = std::pair<std::uint32_t, Value>;

  Grouped() = default;
  /// From pairs of a group (below `groups`) and a value.
  Grouped(std::uint32_t groups, std::span<const Pair> pairs)
      : begins_(groups + 1, 0), values_(pairs.size()) {
    for (const Pair& pair : pairs)
      ++begins_[pair.first + 1];
    for (std::uint32_t group = 0; group < groups; ++group)
      begins_[group + 1] += begins_[group];
    std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
    for (const Pair& pair : pairs)
      values_[next[pair.first]++] = pair.second;
  }

  std::uint32_t size() const {
    return begins_.empty() ? 0 : static_cast<std::uint32_t>(begins_.size() - 1);
  }
  /// Empty for a group that does not exist.
  std::span<const Value> operator[](std::uint32_t group) const {
    if (group >= size()) return {};
    return std::span(values_).subspan(begins_[group], begins_[group + 1] - begins_[group]);
  }
  std::span<const Value> all() const { return values_; }
  std::uint32_t begin_of(std::uint32_t group) const { return begins_[group]; }

 private:
  std::vector<std::uint32_t> begins_;
  std::vector<Value> values_;
};

}  // namespace app::model
