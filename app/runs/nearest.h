// The right name a person most likely meant.
// Rule: it answers only when the two are close enough to be a slip of the hand.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace app::runs {

/// The candidate nearest to `word`, or "" when none is near.
std::string nearest(std::string_view word, std::span<const std::string> candidates);

/// ` (did you mean "sleep"?)`, or "" when nothing is near: to end a message with.
std::string suggestion(std::string_view word, std::span<const std::string> candidates);

}  // namespace app::runs
