#include "tests/engine/story.h"

namespace engine {

trace::Trace recorded(const std::function<void()>& program, ProgramOptions options) {
  trace::Recorder recorder;
  options.recorder = &recorder;
  {
    Program running(std::move(options));
    program();
  }
  return std::move(recorder).finish(0);
}

std::vector<trace::Record> of_kind(const trace::Trace& trace, trace::Kind kind) {
  std::vector<trace::Record> found;
  for (const trace::Record& record : trace.records()) {
    if (record.kind == kind) found.push_back(record);
  }
  return found;
}

std::vector<std::string> printed(const trace::Trace& trace) {
  std::vector<std::string> lines;
  for (const auto& record : of_kind(trace, trace::Kind::Print)) {
    lines.emplace_back(trace.text(record.text));
  }
  return lines;
}

std::vector<std::string> printed_by(Coro<> (*main)()) {
  return printed(recorded([main] { run(main()); }));
}

std::vector<std::string> complaints(const trace::Trace& trace) {
  std::vector<std::string> lines;
  for (const trace::Record& record : trace.records()) {
    if (record.kind == trace::Kind::Error || record.kind == trace::Kind::NeverAwaited) {
      lines.emplace_back(trace.text(record.text));
    }
  }
  return lines;
}

}  // namespace engine
