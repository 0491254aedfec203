// The loop's scheduled timers: a binary heap with exactly the moves of Python's heapq.
// Rule: timers of different deadlines come out by deadline; equal ones as Ties says.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "engine/time.h"

namespace engine {

class TimerHandle;

/// The order of equal deadlines: as they were set, which is what real runs of `sleep` do, or what
/// heapq makes of them, which is what CPython does when two deadlines are the same number (rule T5).
enum class Ties { Fifo, Heapq };

class TimerHeap {
 public:
  explicit TimerHeap(Ties ties) : earlier_{ties} {}

  void push(std::shared_ptr<TimerHandle> timer);
  /// Removes the first timer. The heap must not be empty.
  std::shared_ptr<TimerHandle> pop();
  const TimerHandle& first() const { return *entries_.front().timer; }
  bool is_empty() const { return entries_.empty(); }
  std::size_t size() const { return entries_.size(); }
  /// Keeps the timers that are not cancelled, as heapq.heapify orders them (rule T3).
  void rebuild();
  void clear() { entries_.clear(); }

 private:
  struct Entry {
    Time when;
    std::uint64_t order;
    std::shared_ptr<TimerHandle> timer;
  };

  struct Earlier {
    Ties ties;
    bool operator()(const Entry& a, const Entry& b) const;
  };

  Earlier earlier_;
  std::uint64_t pushes_ = 0;
  std::vector<Entry> entries_;  // entries_[i] is not after entries_[2i+1] and entries_[2i+2]
};

}  // namespace engine
