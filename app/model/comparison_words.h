// A comparison in words: the verdict as clauses of one line, and the totals as a table.
// Rule: only what differs is said, the total time always; the first run stands before the arrow.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "app/model/comparison.h"

namespace app::model {

/// The verdict: "3.0 s → 2.0 s", "loop blocked 3.0 s → 0.0 s", "the same lines in another order".
/// The first is the total and stands out.
std::vector<std::string> verdict_clauses(const Comparison& comparison);

/// The clauses as one line. `moment` is the number, from 1, of the moment where the runs part, when
/// they do and it is known: "first difference at moment 14".
std::string verdict(const Comparison& comparison, std::optional<std::uint32_t> moment = {});

/// "first difference at moment 14", or that there is none. Empty when `moment` is unknown.
std::string parting_clause(const Comparison& comparison, std::optional<std::uint32_t> moment);

/// The totals of both, one row each: its name, the first run's, the second's. Rows in which both are
/// zero are left out.
std::vector<std::array<std::string, 3>> comparison_table(const Comparison& comparison);

}  // namespace app::model
