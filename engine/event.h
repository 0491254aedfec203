// A flag that tasks wait for.
// Rule: setting it wakes everyone who waits, in the order in which they came.
#pragma once

#include <memory>

#include "engine/coro.h"

namespace engine {

struct EventState;

/// As asyncio.Event; a copyable reference.
class Event {
 public:
  explicit Event(Site site = Site::current());

  /// Returns true, at once when it is set. Who was woken returns even if it was cleared meanwhile.
  Coro<bool> wait(Site site = Site::current()) const;
  /// Every waiter runs in the next iteration. Does nothing when it is set already.
  void set(Site site = Site::current()) const;
  void clear(Site site = Site::current()) const;
  bool is_set() const;
  friend bool operator==(const Event&, const Event&) = default;

 private:
  std::shared_ptr<EventState> state_;
};

}  // namespace engine
