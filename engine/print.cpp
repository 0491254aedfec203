// Fills in patterns and hands each line to the recorder.
// Rule: a printed text is split at line ends: one record a line.
#include "engine/print.h"

#include <fmt/format.h>

#include <cstdio>

#include "engine/errors.h"
#include "engine/program.h"
#include "engine/recording.h"

namespace engine {

void print_text(std::string_view text, Site site) {
  const Program* program = Program::current_or_null();
  trace::Recorder* recorder = program ? program->recorder() : nullptr;
  if (!recorder) return fmt::print("{}\n", text);
  const Held held(program->selector());
  const trace::SiteId row = record_site(*recorder, site);
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    recorder->print(program->who(), row, text.substr(begin, end - begin));
    begin = end + 1;
  }
  if (recorder->is_full()) throw RecordingFull();
}

std::string format_texts(std::string_view pattern, const std::vector<std::string>& texts) {
  std::string result;
  auto text = texts.begin();
  for (std::size_t at = pattern.find("{}"); at != pattern.npos; at = pattern.find("{}")) {
    if (text == texts.end()) throw ValueError("format: more {} than values");
    result.append(pattern.substr(0, at)).append(*text++);
    pattern.remove_prefix(at + 2);
  }
  return result.append(pattern);
}

}  // namespace engine
