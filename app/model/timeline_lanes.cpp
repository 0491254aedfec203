// The lanes of the timeline: the loop, the tasks as a tree in creation order, the jobs, the workers.
// Rule: a child stands after its parent and after the parent's earlier children.
#include <vector>

#include "app/model/call_text.h"
#include "app/model/timeline_tables.h"

namespace app::model {
namespace {

Lane task_lane(const TimelineTables& tables, const TaskStory& task, std::uint32_t depth) {
  return {.kind = Lane::Kind::Task,
          .id = task.id,
          .depth = depth,
          .name = name_of(*tables.trace, task),
          .call = call_of(*tables.trace, task),
          .is_internal = tables.trace->birth(task.birth).internal};
}

/// The children of each task as rows, by the row of the parent plus one; group 0 has no parent.
Grouped<std::uint32_t> children(const TimelineTables& tables) {
  std::vector<Grouped<std::uint32_t>::Pair> pairs;
  for (std::uint32_t row = 0; row < tables.tasks.size(); ++row) {
    const std::uint32_t parent = tables.task_rows.find(tables.tasks[row].parent);
    const bool is_root = tables.tasks[row].parent == 0 || parent == IdMap::None || parent >= row;
    pairs.emplace_back(is_root ? 0 : parent + 1, row);
  }
  return {static_cast<std::uint32_t>(tables.tasks.size()) + 1, pairs};
}

void lay_tasks(TimelineTables& tables) {
  const Grouped<std::uint32_t> family = children(tables);
  struct Due {
    std::uint32_t row;
    std::uint32_t depth;
  };
  std::vector<Due> due;
  const auto put_off = [&](std::uint32_t group, std::uint32_t depth) {
    const auto rows = family[group];
    for (auto row = rows.rbegin(); row != rows.rend(); ++row)
      due.push_back({*row, depth});
  };
  put_off(0, 0);
  while (!due.empty()) {
    const auto [row, depth] = due.back();
    due.pop_back();
    tables.tasks[row].lane = static_cast<LaneIndex>(tables.lanes.size());
    tables.lanes.push_back(task_lane(tables, tables.tasks[row], depth));
    put_off(row + 1, depth + 1);
  }
}

void lay_jobs(TimelineTables& tables) {
  for (JobStory& job : tables.jobs) {
    job.lane = static_cast<LaneIndex>(tables.lanes.size());
    const bool is_thread = job.pool == trace::Pool::Thread;
    const trace::Record& submit = tables.records[job.submitted];
    const bool is_known = submit.kind == trace::Kind::JobSubmit;
    tables.lanes.push_back({.kind = is_thread ? Lane::Kind::ThreadJob : Lane::Kind::ProcessJob,
                            .id = job.id,
                            .name = is_thread ? "thread" : "process",
                            .call = std::string(is_known ? tables.trace->text(submit.text) : "")});
  }
}

}  // namespace

void lay_lanes(TimelineTables& tables) {
  tables.lanes.push_back({.kind = Lane::Kind::Loop, .name = "loop", .call = {}});
  lay_tasks(tables);
  lay_jobs(tables);
  lay_workers(tables);
}

}  // namespace app::model
