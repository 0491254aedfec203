// What keeps a thread busy: time.sleep and computing.
// Rule: neither awaits. In the loop's thread nothing else runs meanwhile; that is what the lessons on
// blocking show. In a job the loop goes on.
#pragma once

#include "engine/jobs.h"
#include "engine/site.h"
#include "engine/time.h"

namespace engine {

/// As time.sleep. Throws ValueError when negative.
void block(Seconds duration, Site site = Site::current());

/// Computes for a stated time, in virtual time by whole milliseconds. Does nothing when it is not
/// positive.
void compute(Seconds duration, Site site = Site::current());

// The same for functions that really do something in real time, and are only stated to last
// `duration`, which is how long they last in virtual time.

/// As a call that blocks: in real time until `look` returns true.
void block(Seconds duration, const Look& look, Site site = Site::current());
/// Computes: in real time it calls `work` again and again for as much processor time.
void compute(Seconds duration, const Work& work, Site site = Site::current());

}  // namespace engine
