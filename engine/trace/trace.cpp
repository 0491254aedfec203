// The one look-up in a Trace that is not an index.
// Rule: a Trace never changes.
#include "engine/trace/trace.h"

#include <algorithm>

namespace engine::trace {

const Source* Trace::source(TextId file) const {
  const auto found = std::ranges::find(sources_, file, &Source::file);
  return found == sources_.end() ? nullptr : &*found;
}

}  // namespace engine::trace
