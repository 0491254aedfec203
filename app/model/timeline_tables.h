// What a Timeline holds, and the passes that fill it, in the order in which they must run.
// Rule: seen by the timeline's own sources only; each pass reads the records once.
#pragma once

#include <vector>

#include "app/model/grouped.h"
#include "app/model/id_map.h"
#include "app/model/timeline.h"

namespace app::model {

struct TimelineTables {
  explicit TimelineTables(const trace::Trace& recorded)
      : trace(&recorded), records(recorded.records()) {}

  const trace::Trace* trace;
  std::span<const trace::Record> records;

  IdMap task_rows;
  IdMap job_rows;
  IdMap object_rows;
  IdMap future_done;
  std::vector<TaskStory> tasks;
  std::vector<JobStory> jobs;
  std::vector<ObjectStory> objects;
  Grouped<RecordIndex> task_records;
  Grouped<RecordIndex> job_records;
  Grouped<RecordIndex> object_records;
  Grouped<Place> task_places;
  std::vector<RecordIndex> prints;
  std::vector<RecordIndex> pictures;  // of them
  std::vector<RecordIndex> never_awaited;
  RecordIndex deadlock = NoRecord;
  RecordIndex uncaught = NoRecord;
  RecordIndex end = NoRecord;
  std::vector<trace::TaskId> ended_tasks;
  std::vector<RecordIndex> ended_records;
  IntervalIndex living;
  IntervalIndex open_jobs;
  IntervalIndex used_objects;

  std::vector<Lane> lanes;
  /// From here on lanes are workers.
  LaneIndex first_worker = 0;

  std::vector<RunStay> runs;
  std::vector<ReadyStay> ready;
  std::vector<TimerStay> timers;
  /// The Push of each timer that fired, and its row.
  std::vector<std::pair<RecordIndex, std::uint32_t>> fired;
  std::vector<HoldStay> holds;
  std::vector<ItemStay> items;
  IntervalIndex ready_index;
  /// The stays of tasks and of the program's own callbacks, as rows of `ready`.
  std::vector<std::uint32_t> shown_ready;
  IntervalIndex shown_index;
  IntervalIndex timer_index;
  IntervalIndex hold_index;
  IntervalIndex item_index;

  Grouped<Span> spans;
  /// By worker.
  Grouped<Span> worker_spans;
  std::vector<std::uint32_t> waiting_spans;
  IntervalIndex waiting;

  std::vector<Stretch> iterations;
  std::vector<Stretch> selects;
  std::vector<Stretch> blocks;
  std::vector<WakeEdge> edges;
  std::vector<std::uint32_t> story;

  RecordIndex size() const { return static_cast<RecordIndex>(records.size()); }
  trace::Time time(RecordIndex n) const {
    if (records.empty()) return 0;
    return n < records.size() ? records[n].time : records.back().time;
  }
  const TaskStory* task(trace::TaskId id) const {
    const std::uint32_t row = task_rows.find(id);
    return row == IdMap::None ? nullptr : &tasks[row];
  }
  /// Arrays by id may be this long without an absurd id costing memory.
  std::size_t dense_ids() const { return records.size() + 1; }
};

/// The first record after `n` on the loop's thread; the size when there is none.
RecordIndex next_on_thread(const TimelineTables& tables, RecordIndex n);
/// The same for a Block or a Compute, during which the thread does nothing of its own: neither the news
/// of a job nor a Ctrl-C and what that cancels ends it.
RecordIndex end_of_hold(const TimelineTables& tables, RecordIndex n);

// The passes.
void find_stories(TimelineTables& tables);
void lay_lanes(TimelineTables& tables);
/// Part of lay_lanes: after all others.
void lay_workers(TimelineTables& tables);
void find_stays(TimelineTables& tables);
void find_holdings(TimelineTables& tables);
void find_stretches(TimelineTables& tables);
void find_spans(TimelineTables& tables);
void find_worker_spans(TimelineTables& tables);
void find_edges(TimelineTables& tables);
void lay_story_axis(TimelineTables& tables);

}  // namespace app::model
