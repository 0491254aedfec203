// What keeps the loop's thread busy: time.sleep and computing.
// Rule: neither awaits, so nothing else runs meanwhile; that is what the lessons on blocking show.
#pragma once

#include "engine/site.h"
#include "engine/time.h"

namespace engine {

/// As time.sleep in the loop's thread: the whole loop stands still. Throws ValueError when negative.
void block(Seconds duration, Site site = Site::current());

/// Computes for a stated time, which holds the loop just the same.
void compute(Seconds duration, Site site = Site::current());

}  // namespace engine
