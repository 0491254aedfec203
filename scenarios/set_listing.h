// A scenario's listing with the values of a run, so that people read the program that ran.
// Rule: only the numbers of parameters change; every line keeps its number and its label.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace scenarios {

/// By parameter name.
using Values = std::vector<std::pair<std::string, double>>;

/// `PERMITS = 4` of a .py and `.initial = 4` of a .cpp with the value of PERMITS; names that the listing does
/// not have change nothing.
std::string set_listing(std::string_view listing, const Values& values);

}  // namespace scenarios
