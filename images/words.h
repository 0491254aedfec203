// What the scenarios of the image pipeline say: fetch a picture, detect its edges.
// Rule: in virtual time each is exactly the sleep, the blocking or the computing it stands for, so that
// a schedule is that of the Python twin; where pictures are really served it does what it says.
#pragma once

#include "engine/coro.h"
#include "engine/site.h"
#include "engine/time.h"

namespace images {

/// Downloads picture n, which takes `duration` on its way, and writes it to the folder from a thread.
/// In virtual time: asyncio.sleep.
engine::Coro<> fetch(int n, engine::Seconds duration, engine::Site site = engine::Site::current());

/// The same as a library does it that blocks, and writes the picture itself. In virtual time:
/// time.sleep.
void fetch_blocking(int n, engine::Seconds duration, engine::Site site = engine::Site::current());

/// Reads picture n from the folder, finds its edges over and over for `duration` of processor time,
/// and writes them beside it. In virtual time: computing.
void detect_edges(int n, engine::Seconds duration, engine::Site site = engine::Site::current());

}  // namespace images
