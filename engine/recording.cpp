// Turns the engine's sites, frames and values into the rows a trace keeps.
// Rule: a site's file is relative to the root, so that a trace names no folder of one machine.
#include "engine/recording.h"

#include <fmt/format.h>

#include <cstdio>

#include "engine/frame.h"
#include "engine/program.h"

namespace engine {

trace::Recorder* current_recorder() {
  const Program* program = Program::current_or_null();
  return program ? program->recorder() : nullptr;
}

trace::TaskId current_task_id() {
  const Program* program = Program::current_or_null();
  return program ? program->current_task_id() : 0;
}

trace::SiteId record_site(trace::Recorder& recorder, Site site) {
  return recorder.site(site.file, site.line, site.function);
}

std::string shown(std::string text) {
  constexpr std::size_t width = 80;
  std::size_t characters = 0;
  std::size_t last = 0;  // where the 80th character begins
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_start = (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
    if (is_start && ++characters == width) last = at;
  }
  return characters <= width ? text : text.substr(0, last) + "…";
}

void record_never_awaited(const Frame& frame) {
  const Program* program = Program::current_or_null();
  if (!program) return;
  if (trace::Recorder* recorder = program->recorder()) {
    return recorder->never_awaited(frame.function(), record_site(*recorder, frame.made_at()));
  }
  fmt::print(stderr, "RuntimeWarning: coroutine '{}' was never awaited\n", frame.function());
}

}  // namespace engine
