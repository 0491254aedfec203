// Chance, from a seed.
// Rule: only integers decide, so that every machine throws the same.
#pragma once

#include <cstdint>
#include <span>

namespace tests::differential {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  /// 0 to `sides` - 1, each about as likely; `sides` is above 0.
  std::size_t below(std::size_t sides) { return static_cast<std::size_t>(next() % sides); }
  /// `first` to `last`.
  std::size_t between(std::size_t first, std::size_t last) {
    return first + below(last - first + 1);
  }
  bool percent(std::size_t chance) { return below(100) < chance; }
  template <class T, std::size_t N>
  const T& one_of(const T (&list)[N]) {
    return list[below(N)];
  }
  template <class T, std::size_t N>
  T& one_of(std::span<T, N> list) {
    return list[below(list.size())];
  }

 private:
  /// As splitmix64.
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15U);
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
  }

  std::uint64_t state_;
};

}  // namespace tests::differential
