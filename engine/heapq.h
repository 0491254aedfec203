// Python's heapq: a binary heap in a vector, with exactly CPython's moves.
// Rule: entries that are equal come out in CPython's order; std::push_heap and std::pop_heap differ.
#pragma once

#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

namespace engine::heapq {

/// As heapq._siftdown: towards the root while strictly less than the parent.
template <class T, class Less>
void sift_towards_root(std::vector<T>& heap, std::size_t start, std::size_t at, const Less& less) {
  T entry = std::move(heap[at]);
  while (at > start) {
    const std::size_t parent = (at - 1) / 2;
    if (!less(entry, heap[parent])) break;
    heap[at] = std::move(heap[parent]);
    at = parent;
  }
  heap[at] = std::move(entry);
}

/// As heapq._siftup: to a leaf along the smaller children, the right one unless the left is strictly
/// less, then up again.
template <class T, class Less>
void sift_towards_leaves(std::vector<T>& heap, std::size_t at, const Less& less) {
  const std::size_t start = at;
  T entry = std::move(heap[at]);
  for (std::size_t child = 2 * at + 1; child < heap.size(); child = 2 * at + 1) {
    const std::size_t right = child + 1;
    if (right < heap.size() && !less(heap[child], heap[right])) child = right;
    heap[at] = std::move(heap[child]);
    at = child;
  }
  heap[at] = std::move(entry);
  sift_towards_root(heap, start, at, less);
}

template <class T, class Less = std::less<>>
void push(std::vector<T>& heap, T entry, const Less& less = {}) {
  heap.push_back(std::move(entry));
  sift_towards_root(heap, 0, heap.size() - 1, less);
}

/// Removes the first entry: the last one goes to the root, walks down to a leaf, then back up. The
/// heap must not be empty.
template <class T, class Less = std::less<>>
T pop(std::vector<T>& heap, const Less& less = {}) {
  T last = std::move(heap.back());
  heap.pop_back();
  if (heap.empty()) return last;
  std::swap(heap.front(), last);
  sift_towards_leaves(heap, 0, less);
  return last;
}

template <class T, class Less = std::less<>>
void heapify(std::vector<T>& heap, const Less& less = {}) {
  for (std::size_t at = heap.size() / 2; at-- > 0;)
    sift_towards_leaves(heap, at, less);
}

}  // namespace engine::heapq
