// Where the pictures are on disk, under which names, and how they are written there.
// Rule: a file is written whole or not at all; the folder is that of the process, workers inherit it.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

namespace images {

/// A folder that cannot be written to: one line that says which and why.
struct FolderError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The variable of the environment that names the folder; worker processes get it from us.
inline constexpr const char* FolderVariable = "LOOPARIUM_IMAGES";

/// What the variable names; without it `looparium-images` under the current directory.
std::filesystem::path folder();
/// From now on, here and in the processes we start. Before there are threads.
void choose_folder(const std::filesystem::path& path);
/// Makes it if it is not there, and a file in it, which it removes, to see whether that can be done.
/// Throws FolderError.
void prepare_folder();

/// "image_07.png", the name by which the server has it, too.
std::string picture_name(int n);
std::filesystem::path picture_path(int n);
std::filesystem::path edges_path(int n);

/// Throws FileNotFoundError or another OSError of Python's (engine::Exception).
std::string read_file(const std::filesystem::path& path);
/// In the place of the file that has the name; when it fails, nothing of it is left. Throws OSError.
void write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace images
