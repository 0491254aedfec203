// Files through the standard library's streams, and names.
// Rule: a file is written whole or not at all; the folder is that of the process, workers inherit it.
#include "images/folder.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <sstream>

#include "engine/errors.h"

namespace images {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void throw_os_error(const fs::path& path) {
  const int number = errno;
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
  std::error_code error;
  fs::create_directories(path, error);
  const fs::path probe = path / ".looparium";
  if (!error && !std::ofstream(probe)) error = {errno, std::generic_category()};
  if (error) {
    throw FolderError(fmt::format("cannot write pictures to {}: {} (--images names another folder)",
                                  path.string(), error.message()));
  }
  fs::remove(probe, error);
}

std::string picture_name(int n) { return fmt::format("image_{:02}.png", n); }
fs::path picture_path(int n) { return folder() / picture_name(n); }
fs::path edges_path(int n) { return folder() / fmt::format("image_{:02}_edges.png", n); }

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw_os_error(path);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return std::move(bytes).str();
}

void write_file(const fs::path& path, std::string_view bytes) {
  fs::path part = path;
  part += ".part";
  std::ofstream file(part, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file || std::rename(part.c_str(), path.c_str()) != 0) throw_os_error(path);
}

}  // namespace images
