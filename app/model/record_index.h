// Where in a trace something stands: the index of a record, from 0.
// Rule: people count from 1, so a record is shown and asked for as `#` and its index plus one.
#pragma once

#include <cstdint>
#include <limits>

namespace app::model {

using RecordIndex = std::uint32_t;

/// "No record", and also "until the end of the recording" where a record ends something.
inline constexpr RecordIndex NoRecord = std::numeric_limits<RecordIndex>::max();

}  // namespace app::model
