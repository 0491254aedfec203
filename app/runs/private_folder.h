// A folder of our own for as long as something needs it.
// Rule: only the user may read it, and it goes with everything in it.
#pragma once

#include <filesystem>
#include <string_view>

namespace app::runs {

class PrivateFolder {
 public:
  /// Throws std::system_error.
  PrivateFolder();
  ~PrivateFolder();
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  /// Writes a file into it. Throws std::system_error.
  std::filesystem::path add(std::string_view name, std::string_view contents) const;

 private:
  std::filesystem::path path_;
};

}  // namespace app::runs
