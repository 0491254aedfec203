// The include table of the folders, and what every source file owes its reader.
// Rule: it reads the files as text; the table below is the one the READMEs describe.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct Allowed {
  /// Folders of ours, besides the folder itself.
  std::set<std::string> folders;
  /// Libraries, by the start of an include; the C++ standard library is always allowed.
  std::vector<std::string> libraries;
  /// Parts of the standard library that are not.
  std::set<std::string> refused = {};
};

const std::set<std::string> NoClockNoFiles{"chrono", "ctime",  "fstream", "filesystem", "iostream",
                                           "thread", "random", "cstdio",  "future",     "mutex"};

const std::vector<std::string> Posix{"fcntl.h",  "poll.h", "signal.h", "spawn.h",
                                     "stdlib.h", "sys/",   "unistd.h"};

const std::map<std::string, Allowed> Table{
    {"engine/trace",
     {{}, {"fmt/", "simdjson.h", "sys/mman.h"}, {"chrono", "filesystem", "fstream"}}},
    {"engine",
     {{"engine/trace"},
      {"fmt/", "cxxabi.h", "asio/", "signal.h", "spawn.h", "sys/", "time.h", "unistd.h"},
      {"fstream", "filesystem", "random"}}},
    {"images",
     {{"engine"},
      {"fmt/", "lodepng.h", "arpa/", "fcntl.h", "netinet/", "poll.h", "sys/", "unistd.h"},
      {"random"}}},
    {"scenarios", {{"engine", "engine/trace", "images"}, {"fmt/"}}},
    {"app/fonts", {{}, {}, NoClockNoFiles}},
    {"app/model", {{"engine/trace", "app/fonts"}, {"fmt/"}, NoClockNoFiles}},
    {"app/model/insights", {{"engine/trace", "app/model"}, {"fmt/"}, NoClockNoFiles}},
    {"app/model/questions", {{"engine/trace", "app/model"}, {"fmt/"}, NoClockNoFiles}},
    {"app/model/layout",
     {{"engine/trace", "app/fonts", "app/model", "app/model/insights"}, {"fmt/"}, NoClockNoFiles}},
    {"app/runs",
     {{"engine", "engine/trace", "scenarios", "images"},
      [] {
        std::vector<std::string> libraries = Posix;
        libraries.push_back("fmt/");
        return libraries;
      }()}},
    {"app/gl",
     {{"app/fonts"}, {"glad/", "GLFW/", "EGL/", "imgui", "backends/imgui", "stb_", "fmt/"}}},
    {"app/view",
     {{"app/model", "app/model/layout", "app/gl", "app/fonts", "engine/trace"}, {"imgui", "fmt/"}}},
    {"app/exporter",
     {{"app/model", "app/model/layout", "app/view", "app/gl", "app/fonts", "engine/trace"},
      {"lodepng.h", "hb", "fmt/"}}},
};

const fs::path Root = LOOPARIUM_SOURCE_DIR;

bool is_source(const fs::path& path) {
  return path.extension() == ".h" || path.extension() == ".cpp";
}

std::vector<fs::path> sources_of(const std::string& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(Root / folder)) {
    if (is_source(entry.path())) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

/// Everything of ours but the tests.
std::vector<fs::path> all_sources() {
  std::vector<fs::path> files;
  for (const char* top : {"engine", "images", "scenarios", "app"}) {
    for (const auto& entry : fs::recursive_directory_iterator(Root / top)) {
      if (is_source(entry.path())) files.push_back(entry.path());
    }
  }
  std::ranges::sort(files);
  return files;
}

std::vector<std::string> lines_of(const fs::path& path) {
  std::vector<std::string> lines;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);)
    lines.push_back(line);
  return lines;
}

std::vector<std::string> includes_of(const fs::path& path) {
  static const std::regex include(R"re(\s*#\s*include\s*[<"]([^>"]+)[>"].*)re");
  std::vector<std::string> includes;
  for (const std::string& line : lines_of(path)) {
    std::smatch match;
    if (std::regex_match(line, match, include)) includes.push_back(match[1]);
  }
  return includes;
}

std::string shown(const fs::path& path) { return fs::relative(path, Root).string(); }

bool is_ours(const std::string& include) {
  return include.starts_with("engine/") || include.starts_with("images/") ||
         include.starts_with("scenarios/") || include.starts_with("app/") ||
         include.starts_with("tests/");
}

/// What the build makes: `recorder_embedded.h` and the tables beside a font.
bool is_made_by_the_build(const std::string& include) {
  return include.ends_with("_embedded.h") || include.ends_with(".inc");
}

bool is_standard(const std::string& include) {
  return include.find('/') == include.npos && include.find('.') == include.npos;
}

bool is_allowed(const std::string& include, const std::string& folder, const Allowed& allowed) {
  if (is_made_by_the_build(include)) return true;
  if (is_standard(include)) return !allowed.refused.contains(include);
  if (is_ours(include)) {
    const std::string from = fs::path(include).parent_path().string();
    return from == folder || allowed.folders.contains(from);
  }
  return std::ranges::any_of(
      allowed.libraries, [&](const std::string& library) { return include.starts_with(library); });
}

class Folder : public testing::TestWithParam<std::string> {};

TEST_P(Folder, IncludesOnlyWhatTheTableAllows) {
  const std::string folder = GetParam();
  std::vector<std::string> wrong;
  for (const fs::path& file : sources_of(folder)) {
    for (const std::string& include : includes_of(file)) {
      if (!is_allowed(include, folder, Table.at(folder)))
        wrong.push_back(shown(file) + ": " + include);
    }
  }
  EXPECT_THAT(wrong, testing::IsEmpty());
}

std::vector<std::string> folders() {
  std::vector<std::string> names;
  for (const auto& [name, allowed] : Table)
    names.push_back(name);
  return names;
}

INSTANTIATE_TEST_SUITE_P(Table, Folder, testing::ValuesIn(folders()), [](const auto& info) {
  return std::regex_replace(info.param, std::regex("/"), "_");
});

TEST(SourceFile, IncludesItsOwnHeaderFirstSoThatEveryHeaderCompilesAlone) {
  std::vector<std::string> wrong;
  for (const fs::path& file : all_sources()) {
    const fs::path header = fs::path(file).replace_extension(".h");
    if (file.extension() != ".cpp" || !fs::exists(header)) continue;
    const auto includes = includes_of(file);
    if (includes.empty() || includes.front() != shown(header)) wrong.push_back(shown(file));
  }
  EXPECT_THAT(wrong, testing::IsEmpty());
}

TEST(SourceFile, OpensWithWhatItIsIfItIsAHeader) {
  std::vector<std::string> wrong;
  for (const fs::path& file : all_sources()) {
    const auto lines = lines_of(file);
    if (file.extension() != ".h") continue;
    if (lines.empty() || !lines.front().starts_with("// ")) wrong.push_back(shown(file));
  }
  EXPECT_THAT(wrong, testing::IsEmpty());
}

TEST(SourceFile, IsGuardedByPragmaOnceIfItIsAHeader) {
  std::vector<std::string> wrong;
  for (const fs::path& file : all_sources()) {
    const auto lines = lines_of(file);
    const bool is_guarded = std::ranges::find(lines, "#pragma once") != lines.end();
    if (file.extension() == ".h" && !is_guarded) wrong.push_back(shown(file));
  }
  EXPECT_THAT(wrong, testing::IsEmpty());
}

TEST(SourceFile, HasAtMost400Lines) {
  std::vector<std::string> wrong;
  for (const fs::path& file : all_sources()) {
    if (lines_of(file).size() > 400) wrong.push_back(shown(file));
  }
  EXPECT_THAT(wrong, testing::IsEmpty());
}

}  // namespace
