// Adds up sleeps and computing, in tasks and in jobs.
// Rule: in virtual time only what the program says it computes takes time; on a real clock, or charged,
// every step does.
#include "app/model/workload.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace app::model {
namespace {

using trace::Kind;
using trace::Record;

trace::Time nanoseconds(double seconds) {
  return std::isfinite(seconds) && seconds > 0 ? std::llround(seconds * 1e9) : 0;
}

bool is_of_program(const Timeline& timeline, trace::TaskId task) {
  const TaskStory* story = timeline.task(task);
  return story != nullptr && !timeline.trace().birth(story->birth).internal;
}

std::uint32_t pieces(const Timeline& timeline) {
  std::set<trace::TaskId> makers;
  for (const TaskStory& task : timeline.tasks())
    if (is_of_program(timeline, task.id)) makers.insert(task.parent);
  const auto leaves = std::ranges::count_if(timeline.tasks(), [&](const TaskStory& task) {
    return is_of_program(timeline, task.id) && !makers.contains(task.id);
  });
  return static_cast<std::uint32_t>(
      std::max<std::size_t>(static_cast<std::size_t>(leaves), timeline.jobs().size()));
}

/// What one record adds to a piece of work.
struct Share {
  trace::Time waiting = 0;
  trace::Time computing = 0;
};

Share share_of(const trace::Trace& trace, const Record& record) {
  switch (record.kind) {
    case Kind::Block:
    case Kind::JobSleep:
      return {.waiting = nanoseconds(trace.delay(record.delay))};
    case Kind::Compute:
      return {.computing = nanoseconds(trace.delay(record.delay))};
    case Kind::TaskSuspend: {
      const trace::Wait& wait = trace.wait(record.wait);
      return {.waiting =
                  wait.on == trace::WaitOn::Sleep ? nanoseconds(wait.seconds.value_or(0)) : 0};
    }
    default:
      return {};
  }
}

/// The time steps took that no record accounts for.
trace::Time measured_computing(const Timeline& timeline) {
  trace::Time time = 0;
  for (const RunStay& run : timeline.run_stays())
    if (run.end < timeline.size()) time += timeline.time(run.end) - timeline.time(run.begin);
  for (const Record& record : timeline.trace().records())
    if (record.kind == Kind::Block || record.kind == Kind::Compute)
      time -= nanoseconds(timeline.trace().delay(record.delay));
  return std::max<trace::Time>(time, 0);
}

}  // namespace

Workload workload(const Timeline& timeline) {
  Workload found{.pieces = pieces(timeline)};
  if (found.pieces == 0) return found;
  for (const Record& record : timeline.trace().records()) {
    const Share share = share_of(timeline.trace(), record);
    found.waiting += share.waiting;
    found.computing += share.computing;
  }
  const trace::Meta& meta = timeline.trace().meta();
  if (meta.mode == "real" || meta.charge) found.computing += measured_computing(timeline);
  found.waiting /= found.pieces;
  found.computing /= found.pieces;
  return found;
}

}  // namespace app::model
