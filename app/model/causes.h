// Why a task is in the ready queue, why it waits, and who comes next: the sentences others join.
// Rule: each answers from one record and what led to it, and is empty where the trace says nothing.
#pragma once

#include "app/model/rich_text.h"
#include "app/model/timeline.h"

namespace app::model {

/// The Waiting span that this Push ended, or null.
const Span* wait_ended_by(const Timeline& timeline, RecordIndex push);

/// What made the task ready: "Task-4 gave its permit back and handed it to Task-8, the first in
/// line."
RichText why_ready(const Timeline& timeline, RecordIndex push);

/// What the suspended task did and waits for: "It set a timer due at 1.000 s and gave the thread
/// back."
RichText why_waiting(const Timeline& timeline, RecordIndex suspend);

/// "Task-3 is next: it has been ready since 0.000 s.", or that and until when the loop waits.
RichText who_is_next(const Timeline& timeline, RecordIndex n, Detail detail);

/// "called asyncio.sleep(1)", "awaits Task-2", "waits for a permit of Semaphore".
std::string await_words(const Timeline& timeline, trace::WaitId wait);

}  // namespace app::model
