// Whether the program's text goes through tasks in an order of its own or in that of a set.
// Rule: only what the text says plainly is known; the order of a set is nobody's.
#pragma once

#include <string_view>

#include "app/model/listing.h"

namespace app::model::questions {

enum class GoesThrough : std::uint8_t {
  List,     // a list or a dict, in the order of its making
  Set,      // a set: what asyncio.wait gives, asyncio.all_tasks, the program's own
  Unknown,  // the text does not say
};

/// What the loop or comprehension round this line goes through.
GoesThrough goes_through(const Listing& listing, std::uint32_t line);

}  // namespace app::model::questions
