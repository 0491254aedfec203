// Which lines of a program are not in another one: where the texts of two runs differ.
// Rule: blank lines, labels and indentation do not count; what both have stays in its order.
#pragma once

#include <cstdint>
#include <vector>

#include "app/model/listing.h"

namespace app::model {

/// The numbers, in order, of the lines of `own` that `other` does not have in the same order. Empty for
/// listings of more than a few thousand lines, of which nobody reads the difference.
std::vector<std::uint32_t> lines_unlike(const Listing& own, const Listing& other);

}  // namespace app::model
