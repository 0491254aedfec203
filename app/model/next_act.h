// What the task on the thread does next, said in a sentence.
// Rule: it is said only where nothing else comes between.
#pragma once

#include "app/model/rich_text.h"
#include "app/model/timeline.h"

namespace app::model {

/// "Next it calls asyncio.sleep(0.3).", "Then it ends."; empty where it does something else first,
/// at another line.
RichText what_it_does_next(const Timeline& timeline, RecordIndex n);

}  // namespace app::model
