// heapq's sifting, with an order that can break ties by the time of the push.
// Rule: the moves are heapq's own: std::push_heap leaves another order among equals (T5).
#include "engine/timer_heap.h"

#include <algorithm>
#include <utility>

#include "engine/handle.h"

namespace engine {

bool TimerHeap::is_less(const Entry& a, const Entry& b) const {
  if (ties_ == Ties::Heapq || a.when != b.when) return a.when < b.when;
  return a.order < b.order;
}

void TimerHeap::push(std::shared_ptr<TimerHandle> timer) {
  const Time when = timer->when();
  entries_.push_back({when, pushes_++, std::move(timer)});
  sift_towards_root(0, entries_.size() - 1);
}

// As heapq.heappop: the last entry goes to the root, walks down to a leaf, then back up.
std::shared_ptr<TimerHandle> TimerHeap::pop() {
  Entry last = std::move(entries_.back());
  entries_.pop_back();
  if (entries_.empty()) return std::move(last.timer);
  std::swap(entries_.front(), last);
  sift_towards_leaves(0);
  return std::move(last.timer);
}

void TimerHeap::rebuild() {
  std::erase_if(entries_, [](const Entry& entry) { return entry.timer->cancelled(); });
  for (std::size_t at = entries_.size() / 2; at-- > 0;)
    sift_towards_leaves(at);
}

// As heapq._siftdown: up while strictly less than the parent.
void TimerHeap::sift_towards_root(std::size_t start, std::size_t at) {
  Entry entry = std::move(entries_[at]);
  while (at > start) {
    const std::size_t parent = (at - 1) / 2;
    if (!is_less(entry, entries_[parent])) break;
    entries_[at] = std::move(entries_[parent]);
    at = parent;
  }
  entries_[at] = std::move(entry);
}

// As heapq._siftup: to a leaf along the smaller children, the right one unless the left is strictly
// less, then up again.
void TimerHeap::sift_towards_leaves(std::size_t at) {
  const std::size_t start = at;
  Entry entry = std::move(entries_[at]);
  for (std::size_t child = 2 * at + 1; child < entries_.size(); child = 2 * at + 1) {
    const std::size_t right = child + 1;
    if (right < entries_.size() && !is_less(entries_[child], entries_[right])) child = right;
    entries_[at] = std::move(entries_[child]);
    at = child;
  }
  entries_[at] = std::move(entry);
  sift_towards_root(start, at);
}

}  // namespace engine
