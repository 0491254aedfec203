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

void show(const trace::Picture& picture) {
  if (Worker* worker = Program::current_worker(); worker && worker->show(picture)) return;
  Program* program = Program::current_or_null();
  if (!program || !program->recorder()) return;
  const Held held(program->selector());
  program->output().show({program->who(), trace::Stream::Stdout, 0},
                         std::make_shared<const trace::Picture>(picture));
}

namespace {

/// One value in the form its braces ask for: as it is, or as the number it stands for.
std::string formed(std::string_view form, const std::string& text) try {
  if (form.empty()) return text;
  return fmt::format(fmt::runtime(fmt::format("{{{}}}", form)), std::stod(text));
} catch (const std::exception&) {
  throw ValueError(fmt::format("format: {{{}}} does not fit {}", form, text));
}

}  // namespace

std::string format_texts(std::string_view pattern, const std::vector<std::string>& texts) {
  std::string result;
  auto text = texts.begin();
  for (std::size_t at = pattern.find('{'); at != pattern.npos; at = pattern.find('{')) {
    const std::size_t end = pattern.find('}', at);
    if (end == pattern.npos) break;
    if (text == texts.end()) throw ValueError("format: more {} than values");
    result.append(pattern.substr(0, at))
        .append(formed(pattern.substr(at + 1, end - at - 1), *text++));
    pattern.remove_prefix(end + 1);
  }
  return result.append(pattern);
}

}  // namespace engine
