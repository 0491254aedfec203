// A queue in one piece of memory that is used again and again.
// Rule: it grows and never shrinks, and holds plain values only.
#pragma once

#include <cstddef>
#include <type_traits>
#include <vector>

namespace engine {

/// First in, first out. A std::deque takes and gives back memory all the time when as much is pushed
/// as is popped.
template <class T>
class Ring {
  static_assert(std::is_trivially_copyable_v<T>);

 public:
  bool is_empty() const { return first_ == end_; }
  std::size_t size() const { return end_ - first_; }
  /// How many were ever pushed, and how many popped.
  std::size_t pushed() const { return end_; }
  std::size_t popped() const { return first_; }
  void push(T item) {
    if (size() > mask_) [[unlikely]]
      grow();
    places_[end_++ & mask_] = item;
  }
  /// Takes the first item. The ring must not be empty.
  T pop() { return places_[first_++ & mask_]; }

 private:
  void grow() {
    std::vector<T> larger(2 * places_.size());
    for (std::size_t i = first_; i != end_; ++i)
      larger[i & (larger.size() - 1)] = places_[i & mask_];
    places_.swap(larger);
    mask_ = places_.size() - 1;
  }

  std::vector<T> places_ = std::vector<T>(16);  // a power of two of them
  std::size_t mask_ = 15;
  std::size_t first_ = 0;  // both count on and on; the place is the low bits
  std::size_t end_ = 0;
};

}  // namespace engine
