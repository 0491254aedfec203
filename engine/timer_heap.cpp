#include "engine/timer_heap.h"

#include <utility>

#include "engine/handle.h"
#include "engine/heapq.h"

namespace engine {

bool TimerHeap::Earlier::operator()(const Entry& a, const Entry& b) const {
  if (ties == Ties::Heapq || a.when != b.when) return a.when < b.when;
  return a.order < b.order;
}

void TimerHeap::push(std::shared_ptr<TimerHandle> timer) {
  const Time when = timer->deadline();
  heapq::push(entries_, Entry{when, pushes_++, std::move(timer)}, earlier_);
}

std::shared_ptr<TimerHandle> TimerHeap::pop() { return heapq::pop(entries_, earlier_).timer; }

void TimerHeap::rebuild() {
  std::erase_if(entries_, [](const Entry& entry) { return entry.timer->cancelled(); });
  heapq::heapify(entries_, earlier_);
}

}  // namespace engine
