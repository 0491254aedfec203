// Which operations of a task were performed inside coroutines that its own coroutine awaited.
// Rule: what neither the await chains nor the program's text tell belongs to the task's own coroutine.
#pragma once

#include "app/model/questions/performance.h"
#include "app/model/questions/source_text.h"

namespace app::model::questions {

/// Sets Operation::call of every operation of a part that has only Print, Hold, Create, Wait and End.
void find_calls(const Timeline& timeline, SourceText& source, Part& part);

}  // namespace app::model::questions
