// Virtual time: nothing to wait for but the next deadline.
// Rule: the clock jumps there at once and never moves back.
#include "engine/selector.h"

namespace engine {

bool VirtualSelector::select(std::optional<Time> timeout) {
  if (!timeout) return false;
  now_ += *timeout;
  return true;
}

}  // namespace engine
