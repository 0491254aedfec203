// A Process whose streams are files.
// Rule: no shell, nothing to read, and the environment of the test but for what is named.
#include "tests/support/command.h"

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

#include "app/runs/private_folder.h"
#include "app/runs/process.h"

namespace tests {

namespace {

std::string contents(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

}  // namespace

Result looparium(const std::vector<std::string>& arguments, const Environment& environment) {
  const app::runs::PrivateFolder folder;
  std::vector<std::string> command{LOOPARIUM_PROGRAM};
  command.insert(command.end(), arguments.begin(), arguments.end());
  app::runs::Process process({.command = command,
                              .environment = environment,
                              .input = "/dev/null",
                              .output = folder.path() / "output",
                              .errors = folder.path() / "errors"});
  const auto status = process.wait_for(std::chrono::minutes(1));
  return {.status = status.value_or(-1),
          .output = contents(folder.path() / "output"),
          .errors = contents(folder.path() / "errors")};
}

bool has_python(const std::string& version) {
  static std::map<std::string, bool> known;
  const auto [found, is_new] = known.try_emplace(version);
  if (!is_new) return found->second;
  return found->second =
             std::system(("python" + version + " -c 'import asyncio' >/dev/null 2>&1").c_str()) ==
             0;
}

}  // namespace tests
