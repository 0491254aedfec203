#include "engine/selector.h"

namespace engine {

bool VirtualSelector::select(std::optional<Time> timeout) {
  if (!timeout) return false;
  now_ += *timeout;
  return true;
}

}  // namespace engine
