// Candidates by name and folder, each asked for its version.
// Rule: CPython 3.11 to 3.13, and the one a person named comes first.
#include "app/runs/python.h"

#include <fmt/format.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <system_error>
#include <vector>

#include "app/runs/private_folder.h"
#include "app/runs/process.h"
#include "app/runs/run.h"

namespace app::runs {

namespace {

constexpr std::string_view Wanted = "CPython 3.11, 3.12 or 3.13";
constexpr std::array Names{"python3.11", "python3.12", "python3.13", "python3"};

std::vector<std::filesystem::path> folders_on_path() {
  std::vector<std::filesystem::path> folders;
  const char* path = std::getenv("PATH");
  std::istringstream list(path == nullptr ? "" : path);
  for (std::string folder; std::getline(list, folder, ':');)
    folders.emplace_back(folder);
  return folders;
}

/// "cpython 3.11", or "" when it does not run. Some names on the PATH only stand for a program that
/// is not there, so each is asked.
std::string version_of(const std::filesystem::path& python) {
  const PrivateFolder folder;
  const std::filesystem::path answer = folder.path() / "version";
  try {
    constexpr const char* ask =
        "import sys; print(sys.implementation.name, '%d.%d' % sys.version_info[:2])";
    Process process({.command = {python.string(), "-I", "-S", "-c", ask},
                     .input = "/dev/null",
                     .output = answer,
                     .errors = "/dev/null"});
    if (process.wait_for(std::chrono::seconds(10)) != 0) return {};
  } catch (const std::system_error&) {
    return {};
  }
  std::string version;
  std::ifstream file(answer);
  std::getline(file, version);
  return version;
}

bool is_wanted(const std::string& version) {
  return version == "cpython 3.11" || version == "cpython 3.12" || version == "cpython 3.13";
}

std::filesystem::path named_python(const std::filesystem::path& name) {
  std::vector<std::filesystem::path> places{name};
  if (!name.has_parent_path()) {
    places.clear();
    for (const auto& folder : folders_on_path())
      places.push_back(folder / name);
  }
  std::string version;
  for (const auto& place : places) {
    version = version_of(place);
    if (is_wanted(version)) return place;
    if (!version.empty()) break;
  }
  throw RunError(fmt::format("LOOPARIUM_PYTHON is {}, which {}: set it to {}", name.string(),
                             version.empty() ? "does not run" : "is " + version, Wanted));
}

}  // namespace

std::filesystem::path find_python() {
  const char* named = std::getenv("LOOPARIUM_PYTHON");
  if (named != nullptr && *named != '\0') return named_python(named);
  for (const char* name : Names) {
    for (const auto& folder : folders_on_path()) {
      std::error_code ignored;
      const std::filesystem::path python = folder / name;
      if (std::filesystem::is_regular_file(python, ignored) && is_wanted(version_of(python))) {
        return python;
      }
    }
  }
  throw RunError(fmt::format(
      "no Python to record with: install {} (package python3) or set LOOPARIUM_PYTHON to one",
      Wanted));
}

}  // namespace app::runs
