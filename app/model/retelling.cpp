// Pairing the lines of two listings and handing the pairs to the trace.
// Rule: a recording without a C++ source is told as it is.
#include "app/model/retelling.h"

#include <algorithm>

#include "engine/trace/retell.h"

namespace app::model {

using engine::trace::Source;
using engine::trace::Trace;

std::vector<std::uint32_t> corresponding_lines(const Listing& own, const Listing& other) {
  std::vector<std::uint32_t> lines{0};
  for (std::uint32_t line = 1; line <= own.lines().size(); ++line)
    lines.push_back(matching_line(own, line, other).value_or(lines.back()));
  return lines;
}

namespace {

/// For every line, from 1, the name of the `def` it stands in; empty outside of all.
std::vector<std::string> functions_of(const Listing& python) {
  std::vector<std::string> functions{""};
  std::uint32_t indent = 0;
  std::string name;
  for (const ListingLine& line : python.lines()) {
    const std::string_view code = std::string_view(line.text).substr(line.indent);
    if (!code.empty() && line.indent <= indent) name.clear();
    functions.push_back(name);
    const std::size_t at = code.starts_with("async def ") ? 10 : code.starts_with("def ") ? 4 : 0;
    if (at == 0) continue;
    indent = line.indent;
    name = code.substr(at, code.find('(') - at);
  }
  return functions;
}

}  // namespace

Trace in_python(const Trace& recording, std::string_view file, std::string_view text) {
  const auto source = std::ranges::find(recording.sources(), "c++", &Source::language);
  if (source == recording.sources().end()) return recording;
  const Listing own(Language::Cpp, source->text);
  const Listing python(Language::Python, text);
  const std::vector<std::uint32_t> lines = corresponding_lines(own, python);
  const std::vector<std::string> functions = functions_of(python);
  return retell(
      recording, recording.text(source->file),
      {.language = "python", .file = file, .text = text, .lines = lines, .functions = functions});
}

}  // namespace app::model
