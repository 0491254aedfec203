// A folder as the chooser lists it: folders, Python programs and recordings.
// Rule: names only; nothing is opened to find out what it is.
#pragma once

#include <filesystem>
#include <vector>

#include "app/model/layout/window_input.h"

namespace app::cli {

/// The way up first, then folders, then files, each by name. Hidden ones are left out; a folder that
/// cannot be read has only the way up.
std::vector<model::layout::FileRow> folder_rows(const std::filesystem::path& folder);

}  // namespace app::cli
