// Sums over spans, stretches and stays of a finished index.
// Rule: each figure is one pass over one list.
#include "app/model/figures.h"

#include <algorithm>

namespace app::model {
namespace {

using trace::Kind;

bool is_internal(const Timeline& timeline, trace::TaskId id) {
  const TaskStory* task = timeline.task(id);
  return task != nullptr && timeline.lanes()[task->lane].is_internal;
}

void add_stretches(const Timeline& timeline, Figures& sums) {
  for (const Stretch& block : timeline.blocks()) {
    sums.blocked += block.until - block.begin;
    sums.longest_block = std::max(sums.longest_block, block.until - block.begin);
  }
  for (const Stretch& select : timeline.selects())
    sums.idle += select.until - select.begin;
}

void add_spans(const Timeline& timeline, Figures& sums) {
  for (const Span& span : timeline.spans()) {
    const Lane& lane = timeline.lanes()[span.lane];
    if (lane.kind != Lane::Kind::Task || lane.is_internal) continue;
    if (span.state == State::Cancelled) ++sums.cancelled;
    if (span.state == State::Failed) ++sums.failed;
    if (span.state != State::Ready) continue;
    sums.ready += span.until - span.begin;
    sums.longest_ready = std::max(sums.longest_ready, span.until - span.begin);
  }
}

void add_tasks(const Timeline& timeline, Figures& sums) {
  std::uint32_t alive = 0;
  for (RecordIndex n = 0; n < timeline.size(); ++n) {
    const trace::Record& record = timeline.record(n);
    const bool is_counted = record.task != 0 && !is_internal(timeline, record.task);
    switch (record.kind) {
      case Kind::TaskNew:
        alive += is_counted ? 1 : 0;
        break;
      case Kind::TaskDone:
        alive -= is_counted && alive > 0 ? 1 : 0;
        break;
      case Kind::Run:
        ++(record.task == 0 ? sums.callbacks : sums.steps);
        break;
      case Kind::Iter:
        sums.iterations = std::max(sums.iterations, record.iteration);
        break;
      default:
        break;
    }
    sums.most_alive = std::max(sums.most_alive, alive);
  }
}

std::uint32_t most_ready(const Timeline& timeline) {
  std::uint32_t ready = 0;
  std::uint32_t most = 0;
  for (RecordIndex n = 0; n < timeline.size(); ++n) {
    const Kind kind = timeline.record(n).kind;
    if (kind == Kind::Push) most = std::max(most, ++ready);
    if ((kind == Kind::Run || kind == Kind::Drop) && ready > 0) --ready;
    if (kind == Kind::LoopClose) ready = 0;
  }
  return most;
}

}  // namespace

Figures figures(const Timeline& timeline) {
  Figures sums{.total = timeline.duration(),
               .jobs = static_cast<std::uint32_t>(timeline.jobs().size()),
               .printed_lines = static_cast<std::uint32_t>(timeline.prints().size())};
  for (const TaskStory& task : timeline.tasks())
    sums.tasks += is_internal(timeline, task.id) ? 0 : 1;
  add_stretches(timeline, sums);
  add_spans(timeline, sums);
  add_tasks(timeline, sums);
  sums.most_ready = most_ready(timeline);
  return sums;
}

}  // namespace app::model
