// The same recording told of another text of its program: C++ lines become the lines of the twin.
// Rule: only places, sources and the language change; every record stays what and where it is.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "engine/trace/trace.h"

namespace engine::trace {

/// A text that does, line for line, what a file of the recording does.
struct OtherText {
  std::string_view language;
  std::string_view file;
  std::string_view text;
  /// lines[n]: its line for line n of the recording's file; beyond the end, and where 0: none.
  std::span<const std::uint32_t> lines;
  /// functions[n]: what the function around its line n is called, for closures, which have no name.
  std::span<const std::string> functions = {};
};

/// `trace` with `file` replaced by `other` in every site and source. Sites in other files stay.
Trace retell(const Trace& trace, std::string_view file, const OtherText& other);

}  // namespace engine::trace
