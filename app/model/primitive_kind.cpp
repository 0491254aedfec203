// The table from a type's name to the way it is drawn.
// Rule: a class counts as the primitive whose name its own contains, so that subclasses are drawn
// alike.
#include "app/model/primitive_kind.h"

namespace app::model {
namespace {

std::string_view type_of_wait(trace::WaitOn on) {
  switch (on) {
    case trace::WaitOn::Lock:
      return "Lock";
    case trace::WaitOn::Semaphore:
      return "Semaphore";
    case trace::WaitOn::BoundedSemaphore:
      return "BoundedSemaphore";
    case trace::WaitOn::Event:
      return "Event";
    case trace::WaitOn::Condition:
    case trace::WaitOn::ConditionRelock:
      return "Condition";
    case trace::WaitOn::Barrier:
    case trace::WaitOn::BarrierLock:
      return "Barrier";
    case trace::WaitOn::QueueGet:
    case trace::WaitOn::QueuePut:
    case trace::WaitOn::QueueJoin:
      return "Queue";
    default:
      return "object";
  }
}

}  // namespace

std::string_view type_of(const trace::Trace& trace, const ObjectStory& object) {
  const std::string_view type = trace.text(object.type);
  return type.empty() ? type_of_wait(object.wait) : type;
}

PrimitiveKind kind_of(const trace::Trace& trace, const ObjectStory& object) {
  const std::string_view type = type_of(trace, object);
  const auto has = [&](std::string_view word) { return type.find(word) != type.npos; };
  if (has("Semaphore")) return PrimitiveKind::Semaphore;
  if (has("Queue")) return PrimitiveKind::Queue;
  if (has("Condition")) return PrimitiveKind::Condition;
  if (has("Barrier")) return PrimitiveKind::Barrier;
  if (has("Event")) return PrimitiveKind::Event;
  return has("Lock") ? PrimitiveKind::Lock : PrimitiveKind::Other;
}

}  // namespace app::model
