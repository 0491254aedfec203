// What sort of primitive an object is, however much the recording says of it.
// Rule: the type's name decides; without one, the way in which tasks wait for it.
#pragma once

#include <string_view>

#include "app/model/timeline.h"

namespace app::model {

enum class PrimitiveKind : std::uint8_t {
  Lock,
  Semaphore,
  Event,
  Condition,
  Queue,
  Barrier,
  Other
};

/// "Semaphore", "PriorityQueue"...; never empty.
std::string_view type_of(const trace::Trace& trace, const ObjectStory& object);
PrimitiveKind kind_of(const trace::Trace& trace, const ObjectStory& object);

}  // namespace app::model
