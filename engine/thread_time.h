// What keeps a thread busy: time.sleep and computing.
// Rule: neither awaits. In the loop's thread nothing else runs meanwhile; that is what the lessons on
// blocking show. In a job the loop goes on.
#pragma once

#include "engine/site.h"
#include "engine/time.h"

namespace engine {

/// As time.sleep. Throws ValueError when negative.
void block(Seconds duration, Site site = Site::current());

/// Computes for a stated time, in virtual time by whole milliseconds. Does nothing when it is not
/// positive.
void compute(Seconds duration, Site site = Site::current());

}  // namespace engine
