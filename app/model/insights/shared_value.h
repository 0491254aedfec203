// What several tasks read and write, as the program's text shows it.
// Rule: a name is shared only where the text leaves no doubt that it stands for one thing in all of them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/model/insights/code_shape.h"

namespace app::model::insights {

/// What stands before the first " = ": the whole text of what is no assignment.
std::string left_of(const std::string& text);
/// A name, an attribute, or an item with a constant key.
bool is_target(std::string_view left);
bool is_assignment(const CodeShape& shape, const Statement& statement);
/// `self.balance` stands in the text as a whole.
bool mentions(std::string_view text, std::string_view name);
/// The value of the assignment reads `shared`.
bool reads(const CodeShape& shape, const Statement& statement, const std::string& shared);

/// All calls of the function, whose head this is, mean the same thing by this target.
bool is_shared(const CodeShape& shape, const Statement& head, std::string_view function,
               const std::string& name);

/// Within its function a `with` stands around it.
bool is_under_lock(const CodeShape& shape, const Statement& statement);
/// The statements of the block it is in, without those of blocks within.
std::vector<Statement> block_of(const CodeShape& shape, const Statement& statement);

}  // namespace app::model::insights
