// The story axis: which records have a width.
// Rule: what a person follows is one wide each; the loop's book-keeping is not.
#include "app/model/timeline_tables.h"

namespace app::model {
namespace {

using trace::Kind;
using trace::Record;

bool has_width(const TimelineTables& tables, RecordIndex n) {
  const Record& record = tables.records[n];
  if (const TaskStory* task = tables.task(record.task); task != nullptr) {
    if (tables.trace->birth(task->birth).internal) return false;
  }
  switch (record.kind) {
    case Kind::TaskNew:
    case Kind::TaskSuspend:
    case Kind::TaskDone:
    case Kind::TaskCancel:
    case Kind::Acquire:
    case Kind::Release:
    case Kind::QueuePut:
    case Kind::QueueGet:
    case Kind::QueueDone:
    case Kind::Notify:
    case Kind::Barrier:
    case Kind::Print:
    case Kind::Block:
    case Kind::Compute:
    case Kind::JobBegin:
    case Kind::JobEnd:
    case Kind::NeverAwaited:
    case Kind::Error:
    case Kind::Deadlock:
    case Kind::Uncaught:
      return true;
    case Kind::Push:
      return record.task != 0;
    case Kind::Run:
      return record.task != 0 || record.is_user != 0;
    default:
      return false;
  }
}

/// Time that passes in the selector is as wide as any other fact.
std::vector<bool> begins_select(const TimelineTables& tables) {
  std::vector<bool> begins(tables.size(), false);
  for (const Stretch& select : tables.selects)
    begins[select.first] = true;
  return begins;
}

}  // namespace

void lay_story_axis(TimelineTables& tables) {
  const std::vector<bool> selects = begins_select(tables);
  tables.story.reserve(tables.records.size() + 1);
  std::uint32_t position = 0;
  for (RecordIndex n = 0; n < tables.size(); ++n) {
    tables.story.push_back(position);
    if (selects[n] || has_width(tables, n)) ++position;
  }
  tables.story.push_back(position);
}

}  // namespace app::model
