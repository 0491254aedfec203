// mkdtemp, and removal at the end.
// Rule: only the user may read it, and it goes with everything in it.
#include "app/runs/private_folder.h"

#include <stdlib.h>

#include <cerrno>
#include <fstream>
#include <string>
#include <system_error>

namespace app::runs {

PrivateFolder::PrivateFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "looparium-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) {
    throw std::system_error(errno, std::generic_category(), name);
  }
  path_ = name;
}

PrivateFolder::~PrivateFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path PrivateFolder::add(std::string_view name, std::string_view contents) const {
  const std::filesystem::path path = path_ / name;
  std::ofstream file(path, std::ios::binary);
  file.write(contents.data(), static_cast<std::streamsize>(contents.size()));
  file.close();
  if (!file) throw std::system_error(errno, std::generic_category(), path.string());
  return path;
}

}  // namespace app::runs
