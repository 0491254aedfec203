// Makes recordings of programs that never were: every kind of record, in an order that can happen.
// Rule: equal seeds give equal traces, and `validate` accepts each.
#pragma once

#include <cstdint>

#include "engine/trace/trace.h"

namespace engine::trace {

Trace generated_trace(std::uint64_t seed, std::size_t records);

}  // namespace engine::trace
