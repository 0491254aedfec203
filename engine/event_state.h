// The shared part of an Event, for the primitives that are built on one.
// Rule: whoever was woken goes on, even if the event is cleared before it runs.
#pragma once

#include <memory>

#include "engine/primitive.h"
#include "engine/waiter_line.h"

namespace engine {

struct EventState : Primitive {
  explicit EventState(Site site) : Primitive("Event", 0, site) {}

  /// As Event.set.
  void set(Site site);
  void clear(Site site);

  bool is_set = false;
  WaiterLine waiters;
};

/// As Event.wait; `note` says what it is for.
Coro<bool> wait(std::shared_ptr<EventState> event, WaitNote note, Qualname name, Site site);

}  // namespace engine
