// Even shares, from one change of their number to the next.
// Rule: work is shared evenly: `cores` jobs run at full speed, n more than that each at cores/n of it.
#include "engine/processor.h"

#include <algorithm>
#include <cmath>

namespace engine {

long double Processor::speed() const {
  const std::size_t busy = std::min(cores_, shares_.size());
  return static_cast<long double>(busy) / static_cast<long double>(shares_.size());
}

void Processor::advance(Time now) {
  if (now <= at_) return;
  const long double done = shares_.empty() ? 0 : static_cast<long double>(now - at_) * speed();
  for (Share& share : shares_)
    share.left -= done;
  at_ = now;
}

void Processor::begin(VirtualWorker& worker, Time work, std::uint64_t order, Time now) {
  advance(now);
  shares_.push_back({&worker, static_cast<long double>(work), order});
}

std::optional<Processor::End> Processor::next() const {
  // What is less than that is a rounding error, not work.
  constexpr long double Negligible = 1e-3L;
  std::optional<End> first;
  for (const Share& share : shares_) {
    const long double wait = std::ceil(std::max(share.left, 0.0L) / speed() - Negligible);
    const End end{at_ + static_cast<Time>(wait), share.order, share.worker};
    if (!first || end < *first) first = end;
  }
  return first;
}

void Processor::end(const VirtualWorker& worker, Time now) {
  advance(now);
  std::erase_if(shares_, [&](const Share& share) { return share.worker == &worker; });
}

}  // namespace engine
