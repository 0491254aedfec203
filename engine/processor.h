// Who gets on how fast while several jobs compute at once.
// Rule: work is shared evenly: `cores` jobs run at full speed, n more than that each at cores/n of it.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/time.h"

namespace engine {

class VirtualWorker;

/// One interpreter lock (1 core), or the cores that processes are given.
class Processor {
 public:
  explicit Processor(std::size_t cores) : cores_(cores) {}

  struct End {
    Time when;
    std::uint64_t order;
    VirtualWorker* worker;
    friend bool operator<(const End& a, const End& b) {
      return a.when != b.when ? a.when < b.when : a.order < b.order;
    }
  };

  /// `worker` has `work` nanoseconds to do from `now` on; of those that end at one time, the lowest
  /// order ends first.
  void begin(VirtualWorker& worker, Time work, std::uint64_t order, Time now);
  /// Who ends first, and when.
  std::optional<End> next() const;
  void end(const VirtualWorker& worker, Time now);

 private:
  struct Share {
    VirtualWorker* worker;
    long double left;  // nanoseconds of work
    std::uint64_t order;
  };
  long double speed() const;
  void advance(Time now);

  const std::size_t cores_;
  Time at_ = 0;  // work is accounted for until then
  std::vector<Share> shares_;
};

}  // namespace engine
