// Runs the builders of each part over the trace, then answers from what they left.
// Rule: every answer is a binary search or an index; the builders stand in files of their own.
#include "app/model/timeline.h"

#include <algorithm>

#include "app/model/call_text.h"
#include "app/model/timeline_tables.h"

namespace app::model {
namespace {

/// The last of `stretches`, which do not overlap, that began at or before `n`, if it holds there.
const Stretch* stretch_at(std::span<const Stretch> stretches, RecordIndex n) {
  const auto later = std::ranges::upper_bound(stretches, n, {}, &Stretch::first);
  if (later == stretches.begin() || n >= (later - 1)->end) return nullptr;
  return &*(later - 1);
}

/// How many of `records`, which are in order, are at or before `n`.
std::uint32_t count_at(std::span<const RecordIndex> records, RecordIndex n) {
  return static_cast<std::uint32_t>(std::ranges::upper_bound(records, n) - records.begin());
}

}  // namespace

Timeline::Timeline(const trace::Trace& recorded) {
  auto tables = std::make_unique<TimelineTables>(recorded);
  find_stories(*tables);
  lay_lanes(*tables);
  find_stays(*tables);
  find_holdings(*tables);
  find_stretches(*tables);
  find_spans(*tables);
  find_worker_spans(*tables);
  find_edges(*tables);
  lay_story_axis(*tables);
  tables_ = std::move(tables);
}

Timeline::~Timeline() = default;
Timeline::Timeline(Timeline&&) noexcept = default;
Timeline& Timeline::operator=(Timeline&&) noexcept = default;

const trace::Trace& Timeline::trace() const { return *tables_->trace; }
RecordIndex Timeline::size() const { return tables_->size(); }
RecordIndex Timeline::last() const { return size() == 0 ? 0 : size() - 1; }
const trace::Record& Timeline::record(RecordIndex n) const { return tables_->records[n]; }
trace::Time Timeline::time(RecordIndex n) const { return tables_->time(n); }

trace::Time Timeline::duration() const { return size() == 0 ? 0 : time(last()) - time(0); }

RecordIndex Timeline::record_at(trace::Time at) const {
  const auto later = std::ranges::upper_bound(tables_->records, at, {}, &trace::Record::time);
  const auto count = static_cast<RecordIndex>(later - tables_->records.begin());
  return count == 0 ? 0 : count - 1;
}

std::span<const Lane> Timeline::lanes() const { return tables_->lanes; }
std::span<const Span> Timeline::spans() const { return tables_->spans.all(); }
std::span<const Span> Timeline::spans(LaneIndex lane) const {
  const LaneIndex workers = tables_->first_worker;
  return lane < workers ? tables_->spans[lane] : tables_->worker_spans[lane - workers];
}

LaneIndex Timeline::row_lane(LaneIndex lane) const {
  if (lane >= lanes().size() || !lanes()[lane].is_job()) return lane;
  const JobStory* story = job(lanes()[lane].id);
  return story == nullptr || story->worker == 0 ? lane : story->worker;
}
std::span<const Stretch> Timeline::iterations() const { return tables_->iterations; }
std::span<const Stretch> Timeline::selects() const { return tables_->selects; }
std::span<const Stretch> Timeline::blocks() const { return tables_->blocks; }
std::span<const WakeEdge> Timeline::edges() const { return tables_->edges; }

const WakeEdge* Timeline::edge_to(RecordIndex effect) const {
  const auto found = std::ranges::lower_bound(tables_->edges, effect, {}, &WakeEdge::effect);
  return found == tables_->edges.end() || found->effect != effect ? nullptr : &*found;
}

const Stretch* Timeline::iteration_at(RecordIndex n) const {
  return stretch_at(tables_->iterations, n);
}
const Stretch* Timeline::select_at(RecordIndex n) const { return stretch_at(tables_->selects, n); }
const Stretch* Timeline::blocked_at(RecordIndex n) const { return stretch_at(tables_->blocks, n); }

std::uint32_t Timeline::story_position(RecordIndex n) const {
  return tables_->story[std::min(n, size())];
}
std::uint32_t Timeline::story_width() const { return tables_->story.back(); }

RecordIndex Timeline::record_at_story(std::uint32_t position) const {
  const auto later = std::ranges::upper_bound(tables_->story, position);
  const auto count = static_cast<RecordIndex>(later - tables_->story.begin());
  return count == 0 ? 0 : std::min(count - 1, last());
}

std::span<const TaskStory> Timeline::tasks() const { return tables_->tasks; }
const TaskStory* Timeline::task(trace::TaskId id) const { return tables_->task(id); }

std::string Timeline::task_name(trace::TaskId id) const {
  const TaskStory* story = task(id);
  return name_of(trace(), story == nullptr ? TaskStory{.id = id} : *story);
}

std::string Timeline::task_call(trace::TaskId id) const {
  const TaskStory* story = task(id);
  return story == nullptr ? std::string() : call_of(trace(), *story);
}

const Span* Timeline::span_at(trace::TaskId id, RecordIndex n) const {
  const TaskStory* story = task(id);
  return story == nullptr ? nullptr : lane_span_at(story->lane, n);
}

const Span* Timeline::lane_span_at(LaneIndex lane, RecordIndex n) const {
  const std::span<const Span> lane_spans = spans(lane);
  const auto later = std::ranges::upper_bound(lane_spans, n, {}, &Span::first);
  return later == lane_spans.begin() ? nullptr : &*(later - 1);
}

std::optional<State> Timeline::state_at(trace::TaskId id, RecordIndex n) const {
  const Span* span = span_at(id, n);
  return span == nullptr ? std::nullopt : std::optional(span->state);
}

std::span<const RecordIndex> Timeline::records_of(trace::TaskId id) const {
  return tables_->task_records[tables_->task_rows.find(id)];
}

trace::SiteId Timeline::site_at(trace::TaskId id, RecordIndex n) const {
  const std::span<const Place> places = tables_->task_places[tables_->task_rows.find(id)];
  const auto later = std::ranges::upper_bound(places, n, {}, &Place::record);
  return later == places.begin() ? 0 : (later - 1)->site;
}

std::span<const Place> Timeline::places_of(trace::TaskId id) const {
  return tables_->task_places[tables_->task_rows.find(id)];
}

std::span<const trace::TaskId> Timeline::ended_tasks() const { return tables_->ended_tasks; }
std::uint32_t Timeline::ended_at(RecordIndex n) const {
  return count_at(tables_->ended_records, n);
}

std::span<const ReadyStay> Timeline::ready_stays() const { return tables_->ready; }
std::span<const RunStay> Timeline::run_stays() const { return tables_->runs; }
std::span<const TimerStay> Timeline::timer_stays() const { return tables_->timers; }
const TimerStay* Timeline::timer_fired_at(RecordIndex push) const {
  const auto found = std::ranges::lower_bound(tables_->fired, push, {},
                                              &std::pair<RecordIndex, std::uint32_t>::first);
  if (found == tables_->fired.end() || found->first != push) return nullptr;
  return &tables_->timers[found->second];
}
std::span<const HoldStay> Timeline::hold_stays() const { return tables_->holds; }
std::span<const ItemStay> Timeline::item_stays() const { return tables_->items; }

std::vector<std::uint32_t> Timeline::ready_at(RecordIndex n, Detail detail) const {
  if (detail == Detail::All) return tables_->ready_index.rows_at(n);
  std::vector<std::uint32_t> rows = tables_->shown_index.rows_at(n);
  for (std::uint32_t& row : rows)
    row = tables_->shown_ready[row];
  return rows;
}

std::uint32_t Timeline::ready_count_at(RecordIndex n, Detail detail) const {
  return (detail == Detail::All ? tables_->ready_index : tables_->shown_index).count_at(n);
}

const ReadyStay* Timeline::next_ready_at(RecordIndex n, Detail detail) const {
  const bool is_all = detail == Detail::All;
  const std::uint32_t row = (is_all ? tables_->ready_index : tables_->shown_index).next_at(n);
  if (row == NoRecord) return nullptr;
  return &tables_->ready[is_all ? row : tables_->shown_ready[row]];
}

std::vector<std::uint32_t> Timeline::timers_at(RecordIndex n) const {
  return tables_->timer_index.rows_at(n);
}
std::vector<std::uint32_t> Timeline::holds_at(RecordIndex n) const {
  return tables_->hold_index.rows_at(n);
}
std::vector<std::uint32_t> Timeline::items_at(RecordIndex n) const {
  return tables_->item_index.rows_at(n);
}

std::vector<std::uint32_t> Timeline::waiting_at(RecordIndex n) const {
  std::vector<std::uint32_t> rows = tables_->waiting.rows_at(n);
  for (std::uint32_t& row : rows)
    row = tables_->waiting_spans[row];
  return rows;
}

std::vector<trace::TaskId> Timeline::living_at(RecordIndex n) const {
  std::vector<std::uint32_t> rows = tables_->living.rows_at(n);
  for (std::uint32_t& row : rows)
    row = tables_->tasks[row].id;
  return rows;
}

std::vector<trace::JobId> Timeline::jobs_at(RecordIndex n) const {
  std::vector<std::uint32_t> rows = tables_->open_jobs.rows_at(n);
  for (std::uint32_t& row : rows)
    row = tables_->jobs[row].id;
  return rows;
}

const RunStay* Timeline::last_run_at(RecordIndex n) const {
  const auto later = std::ranges::upper_bound(tables_->runs, n, {}, &RunStay::begin);
  return later == tables_->runs.begin() ? nullptr : &*(later - 1);
}

const RunStay* Timeline::run_at(RecordIndex n) const {
  const RunStay* run = last_run_at(n);
  return run == nullptr || n >= run->leave ? nullptr : run;
}

const ReadyStay* Timeline::ready_stay_of(RecordIndex push) const {
  const auto found = std::ranges::lower_bound(tables_->ready, push, {}, &ReadyStay::push);
  return found == tables_->ready.end() || found->push != push ? nullptr : &*found;
}

std::span<const JobStory> Timeline::jobs() const { return tables_->jobs; }
const JobStory* Timeline::job(trace::JobId id) const {
  const std::uint32_t row = tables_->job_rows.find(id);
  return row == IdMap::None ? nullptr : &tables_->jobs[row];
}
std::span<const ObjectStory> Timeline::objects() const { return tables_->objects; }
const ObjectStory* Timeline::object(trace::ObjectId id) const {
  const std::uint32_t row = tables_->object_rows.find(id);
  return row == IdMap::None ? nullptr : &tables_->objects[row];
}
std::span<const RecordIndex> Timeline::records_of_object(trace::ObjectId id) const {
  return tables_->object_records[tables_->object_rows.find(id)];
}
std::span<const RecordIndex> Timeline::records_of_job(trace::JobId id) const {
  return tables_->job_records[tables_->job_rows.find(id)];
}
trace::ObjectId Timeline::whole_object(trace::ObjectId id) const {
  const ObjectStory* story = object(id);
  while (story != nullptr && story->part_of != 0) {
    id = story->part_of;
    story = object(id);
  }
  return id;
}
std::vector<trace::ObjectId> Timeline::objects_at(RecordIndex n) const {
  std::vector<trace::ObjectId> ids;
  for (const std::uint32_t row : tables_->used_objects.rows_at(n)) {
    if (tables_->objects[row].part_of == 0) ids.push_back(tables_->objects[row].id);
  }
  return ids;
}
std::span<const RecordIndex> Timeline::prints() const { return tables_->prints; }

std::span<const RecordIndex> Timeline::pictures() const { return tables_->pictures; }
std::span<const RecordIndex> Timeline::never_awaited() const { return tables_->never_awaited; }
RecordIndex Timeline::deadlock() const { return tables_->deadlock; }
RecordIndex Timeline::uncaught() const { return tables_->uncaught; }
RecordIndex Timeline::end() const { return tables_->end; }

RecordIndex Timeline::done_record(trace::FutureRef fut) const {
  if (!fut.is_task()) return tables_->future_done.find(fut.number());
  const TaskStory* story = task(fut.number());
  return story == nullptr ? NoRecord : story->ended;
}

}  // namespace app::model
