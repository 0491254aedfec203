// Fills in patterns and hands each line to the recorder.
// Rule: what a recorded program prints goes into its recording alone.
#include "engine/print.h"

#include <fmt/format.h>

#include <cstdio>

#include "engine/errors.h"
#include "engine/program.h"
#include "engine/recording.h"

namespace engine {

void print_all(const Printed& printed) {
  const std::string text =
      fmt::format("{}{}", fmt::join(printed.texts, printed.separator), printed.end);
  if (Worker* worker = Program::current_worker(); worker && worker->print(text)) return;
  Program* program = Program::current_or_null();
  trace::Recorder* recorder = program ? program->recorder() : nullptr;
  if (!recorder) {
    std::FILE* to = printed.stream == trace::Stream::Stderr ? stderr : stdout;
    return fmt::print(to, "{}", text);
  }
  const Held held(program->selector());
  program->output().write(
      *recorder, {program->who(), printed.stream, record_site(*recorder, printed.site)}, text);
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
