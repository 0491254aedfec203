// Traces on disk.
// Rule: a file is written whole or not at all.
#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>

#include "engine/trace/trace.h"

namespace app::runs {

/// Throws RequestError that names the file, and the line and byte of a fault.
engine::trace::Trace read_trace_file(const std::filesystem::path& path);

/// Writes a file through `write`: into `PATH.part`, which takes the name at the end. Throws RunError,
/// and then leaves what was there before.
void write_whole(const std::filesystem::path& path,
                 const std::function<void(std::ostream&)>& write);

}  // namespace app::runs
