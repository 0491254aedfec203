// Any bytes as a trace file that a person opens and walks through.
// Rule: whatever opens can be shown: schedule, snapshots, explanations and the whole story.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "app/model/explanation.h"
#include "app/model/figures.h"
#include "app/model/moments.h"
#include "app/model/schedule.h"
#include "app/model/snapshot.h"
#include "app/model/timeline.h"
#include "engine/trace/read_trace.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace app::model;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  try {
    const auto trace =
        engine::trace::read_trace(text, {.records = 300, .bytes = 1 << 20, .line_bytes = 1 << 16});
    (void)schedule(trace);
    const Timeline timeline(trace);
    const Moments moments(timeline);
    (void)figures(timeline);
    for (RecordIndex n = 0; n < timeline.size(); n += 1 + timeline.size() / 20) {
      (void)snapshot(timeline, n);
      (void)explain(timeline, n, Detail::All);
    }
    for (const TaskStory& task : timeline.tasks()) {
      (void)why(timeline, {.on = Target::On::Task, .id = task.id}, timeline.last());
    }
    (void)story(timeline, Detail::All);
  } catch (const engine::trace::TraceFormatError&) {
  }
  return 0;
}
