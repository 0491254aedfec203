// Which operations of a task were performed inside plain functions that it called.
// Rule: a call is a run of operations of one function, line by line; only those that hold the thread count.
#pragma once

#include "app/model/questions/performance.h"
#include "app/model/questions/source_text.h"

namespace app::model::questions {

/// Sets Operation::plain_call of every operation of a part.
void find_plain_calls(const Timeline& timeline, SourceText& source, Part& part);

}  // namespace app::model::questions
