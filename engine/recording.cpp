#include "engine/recording.h"

#include <fmt/format.h>

#include <cstdio>

#include "engine/frame.h"
#include "engine/program.h"

namespace engine {

bool is_recorded() {
  const Program* program = Program::current_or_null();
  return program && program->recorder();
}

trace::SiteId record_site(trace::Recorder& recorder, Site site) {
  return recorder.site(site.file, site.line, site.function);
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
