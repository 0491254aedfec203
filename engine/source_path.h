// The name of a source file, relative to the program's root, however the compiler was called.
// Rule: recordings made by different builds of one program name the same files.
#pragma once

#include <string_view>

namespace engine {

/// Drops the "../" of a compiler that was run in a build folder (as ccache does); the build maps
/// absolute names itself.
constexpr std::string_view source_path(std::string_view file) {
  while (file.starts_with("../"))
    file.remove_prefix(3);
  return file;
}

}  // namespace engine
