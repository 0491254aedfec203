// A scenario's recording as its Python twin would tell it: lines, calls and cards in Python.
// Rule: lines correspond by their labels; the schedule, the times and the records stay untouched.
#pragma once

#include <string_view>
#include <vector>

#include "app/model/listing.h"
#include "engine/trace/trace.h"

namespace app::model {

/// For every line of `own`, from 1, the line of `other` that does the same: that of its label or, for
/// a line without one, of the nearest labelled line above. 0 where there is none.
std::vector<std::uint32_t> corresponding_lines(const Listing& own, const Listing& other);

/// `recording`, made from C++, told of `text`, which is the Python file `file`.
engine::trace::Trace in_python(const engine::trace::Trace& recording, std::string_view file,
                               std::string_view text);

}  // namespace app::model
