// Names, and files by them.
// Rule: a file is written whole or not at all; the folder is that of the process, workers inherit it.
#include "images/folder.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <sstream>
#include <system_error>

#include "engine/errors.h"
#include "images/new_file.h"

namespace images {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void throw_os_error(const fs::path& path, int number) {
  throw engine::Exception(
      number == ENOENT ? "FileNotFoundError" : "OSError",
      fmt::format("[Errno {}] {}: '{}'", number, std::strerror(number), path.string()));
}

}  // namespace

fs::path folder() {
  const char* named = std::getenv(FolderVariable);
  const bool is_named = named && *named;
  return fs::absolute(is_named ? named : "looparium-images").lexically_normal();
}

void choose_folder(const fs::path& path) {
  setenv(FolderVariable, fs::absolute(path).lexically_normal().c_str(), 1);
}

void prepare_folder() {
  const fs::path path = folder();
  try {
    fs::create_directories(path);
    const NewFile probe(path / ".looparium");
  } catch (const std::system_error& error) {
    throw FolderError(fmt::format("cannot write pictures to {}: {} (--images names another folder)",
                                  path.string(), error.code().message()));
  }
}

std::string picture_name(int n) { return fmt::format("image_{:02}.png", n); }
fs::path picture_path(int n) { return folder() / picture_name(n); }
fs::path edges_path(int n) { return folder() / fmt::format("image_{:02}_edges.png", n); }

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw_os_error(path, errno);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return std::move(bytes).str();
}

void write_file(const fs::path& path, std::string_view bytes) {
  try {
    NewFile file(path);
    file.write(bytes);
    file.put_in_place();
  } catch (const std::system_error& error) {
    throw_os_error(path, error.code().value());
  }
}

}  // namespace images
