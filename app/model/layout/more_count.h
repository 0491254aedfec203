// "+7 more": what stands where a list is longer than its place.
// Rule: nothing ends without saying how much is left.
#pragma once

#include <cstddef>
#include <string_view>

#include "app/model/drawing.h"

namespace app::model::layout {

inline constexpr float MoreHeight = 20;

/// The width that "+`count` more" needs.
float more_width(std::size_t count);

/// Adds "+`count` `what`" in the middle of `box`.
void add_more(Drawing& drawing, const Box& box, std::size_t count, std::string_view what = "more");

}  // namespace app::model::layout
