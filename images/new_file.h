// A file that is written under a name nobody has, and then given its own.
// Rule: nothing that is there is opened, followed or removed; only the last step replaces a file.
#pragma once

#include <filesystem>
#include <string_view>

namespace images {

class NewFile {
 public:
  /// Creates it beside `path`: as `path`.part or, where that name is taken, the next one that is free.
  /// Throws std::system_error.
  explicit NewFile(std::filesystem::path path);
  /// Removes it unless it was put in its place.
  ~NewFile();
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  /// Throws std::system_error.
  void write(std::string_view bytes) const;
  /// Gives it the name `path`, in the place of the file that had it. Throws std::system_error.
  void put_in_place();

 private:
  std::filesystem::path path_;
  std::filesystem::path part_;
  int descriptor_ = -1;
};

}  // namespace images
