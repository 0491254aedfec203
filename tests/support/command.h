// Runs the built program as a person does, and keeps what it said.
// Rule: no shell, nothing to read, and the environment of the test but for what is named.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace tests {

struct Result {
  int status = 0;
  std::string output;
  std::string errors;
};

using Environment = std::vector<std::pair<std::string, std::string>>;

/// `looparium ARGUMENTS...`, killed after a minute.
Result looparium(const std::vector<std::string>& arguments, const Environment& environment = {});

/// Whether `pythonVERSION` on the PATH runs.
bool has_python(const std::string& version);

}  // namespace tests
