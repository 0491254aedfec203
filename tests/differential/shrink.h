// Makes a program smaller as long as it still shows what is looked for.
// Rule: it ends where no single edit it knows keeps that up; it knows nothing of schedules.
#pragma once

#include <functional>

#include "tests/differential/program.h"

namespace tests::differential {

/// The smallest program found for which `shows` holds; `program` itself holds.
Program shrink(Program program, const std::function<bool(const Program&)>& shows);

}  // namespace tests::differential
