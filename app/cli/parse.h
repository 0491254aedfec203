// From arguments to a Command.
// Rule: whatever is wrong becomes one line that names it and, when there is one, the nearest right name.
#pragma once

#include <span>
#include <stdexcept>
#include <string>

#include "app/cli/command.h"

namespace app::cli {

/// Wrong use: one line that says what is wrong.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// `arguments` are those after the program's name. Throws UsageError. It looks at no file.
Command parse(std::span<const std::string> arguments);

}  // namespace app::cli
