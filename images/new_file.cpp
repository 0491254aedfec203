// open, write and rename of POSIX.
// Rule: nothing that is there is opened, followed or removed; only the last step replaces a file.
#include "images/new_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>
#include <utility>

namespace images {

namespace {

constexpr int MostNames = 1000;
constexpr mode_t AsTheUmaskSays = 0666;

[[noreturn]] void throw_system_error() { throw std::system_error(errno, std::generic_category()); }

std::filesystem::path part_of(std::filesystem::path path, int number) {
  return path += number == 0 ? ".part" : fmt::format(".{}.part", number);
}

}  // namespace

NewFile::NewFile(std::filesystem::path path) : path_(std::move(path)) {
  for (int number = 0; descriptor_ < 0; ++number) {
    part_ = part_of(path_, number);
    // O_EXCL: a symbolic link is a name that is taken, too.
    descriptor_ = open(part_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, AsTheUmaskSays);
    if (descriptor_ < 0 && (errno != EEXIST || number == MostNames)) throw_system_error();
  }
}

NewFile::~NewFile() {
  if (descriptor_ >= 0) close(descriptor_);
  if (!part_.empty()) unlink(part_.c_str());
}

void NewFile::write(std::string_view bytes) const {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) throw_system_error();
    if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void NewFile::put_in_place() {
  if (close(std::exchange(descriptor_, -1)) != 0) throw_system_error();
  if (std::rename(part_.c_str(), path_.c_str()) != 0) throw_system_error();
  part_.clear();
}

}  // namespace images
