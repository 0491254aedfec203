// How the awaits of one statement stand to each other: in a comprehension, or side by side.
// Rule: brackets and words are read, no grammar; what is not understood is neither.
#pragma once

#include "app/model/insights/code_shape.h"

namespace app::model::insights {

/// `[await f(n) for n in numbers]`, `{n: await f(n) for n in numbers}`: one loop in one statement, which
/// awaits once for each.
bool is_comprehension(const CodeShape& shape, const Statement& statement);

/// `await f(1) + await f(2)`
bool has_several_awaits(const CodeShape& shape, const Statement& statement);

/// No await stands in what another awaits, no two await the same, and none awaits what the statement may
/// change.
bool are_awaits_apart(const CodeShape& shape, const Statement& statement);

}  // namespace app::model::insights
