// The index of one trace from which every picture and every answer is drawn.
// Rule: built once in one pass over the records, then const; it borrows the Trace, which must outlive it.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/model/detail.h"
#include "app/model/interval_index.h"
#include "app/model/lane.h"

namespace app::model {

/// What is known of one task for good.
struct TaskStory {
  trace::TaskId id = 0;
  LaneIndex lane = 0;
  trace::TaskId parent = 0;
  RecordIndex born = NoRecord;
  /// Its first Run; NoRecord when its body never began.
  RecordIndex started = NoRecord;
  /// Its TaskDone; NoRecord when it never ended.
  RecordIndex ended = NoRecord;
  trace::BirthId birth = 0;
  /// Its last name.
  trace::TextId name = 0;
};

/// What is known of one job for good.
struct JobStory {
  trace::JobId id = 0;
  LaneIndex lane = 0;
  /// The lane of who runs it; 0 for a job that never began.
  LaneIndex worker = 0;
  trace::Pool pool = trace::Pool::Thread;
  RecordIndex submitted = NoRecord;
  RecordIndex begun = NoRecord;
  RecordIndex ended = NoRecord;
  /// Of a job that never began: where it left the line, because its future was cancelled or failed, or
  /// because the program ended; its own submission when that was refused.
  RecordIndex dropped = NoRecord;
};

/// A timer in the heap.
struct TimerStay {
  RecordIndex push = 0;
  /// Its Push, TimerCancel or the LoopClose; NoRecord when it stayed.
  RecordIndex leave = NoRecord;
  trace::HandleId handle = 0;
  trace::TaskId task = 0;
  trace::FutureRef fut{};
  trace::Time set = 0;
  trace::Time due = 0;
};

/// A lock or a permit in someone's hands.
struct HoldStay {
  RecordIndex acquire = 0;
  RecordIndex release = NoRecord;
  trace::ObjectId object = 0;
  trace::TaskId task = 0;
  trace::AcquireHow how = trace::AcquireHow::Taken;
};

/// An item in a queue.
struct ItemStay {
  RecordIndex put = 0;
  RecordIndex get = NoRecord;
  trace::ObjectId object = 0;
  trace::TextId text = 0;
};

/// A primitive of asyncio.
struct ObjectStory {
  trace::ObjectId id = 0;
  /// Its ObjNew; NoRecord when the recording knows it only from who used it.
  RecordIndex born = NoRecord;
  RecordIndex first_use = NoRecord;
  RecordIndex last_use = NoRecord;
  trace::TextId type = 0;
  /// Permits, parties or maxsize at the start.
  std::uint32_t value = 0;
  /// What a wait on it is called when `type` is unknown.
  trace::WaitOn wait = trace::WaitOn::Future;
  /// The object asyncio made this one for: a Condition its Lock, a Queue its Event; 0 for none.
  trace::ObjectId part_of = 0;
};

/// The record's place in the program, or 0: kinds that carry a future instead have none.
constexpr trace::SiteId site_of(const trace::Record& record) {
  using enum trace::Kind;
  const bool has_future = record.kind == Push || record.kind == TimerPush || record.kind == Error;
  return has_future ? 0 : record.site;
}

/// True for what happens outside the loop's thread: a job's records.
constexpr bool is_of_a_job(const trace::Record& record) {
  using enum trace::Kind;
  if (record.kind == JobBegin || record.kind == JobSleep || record.kind == JobEnd) return true;
  return (record.kind == Print || record.kind == Compute) && record.job != 0;
}

/// What a Timeline holds; see timeline_tables.h.
struct TimelineTables;

/// Where a task was seen.
struct Place {
  RecordIndex record = 0;
  trace::SiteId site = 0;
};

class Timeline {
 public:
  explicit Timeline(const trace::Trace& trace);
  ~Timeline();
  Timeline(Timeline&&) noexcept;
  Timeline& operator=(Timeline&&) noexcept;

  const trace::Trace& trace() const;
  RecordIndex size() const;
  /// The last record; 0 in an empty trace.
  RecordIndex last() const;
  const trace::Record& record(RecordIndex n) const;
  trace::Time time(RecordIndex n) const;
  /// From the first record to the last.
  trace::Time duration() const;
  /// The last record at or before `time`; 0 when all are later.
  RecordIndex record_at(trace::Time time) const;

  // Lanes, spans, edges.
  std::span<const Lane> lanes() const;
  /// All spans of tasks and jobs, by lane and then by record.
  std::span<const Span> spans() const;
  /// Of a worker: those of its jobs, which name the jobs' lanes, without their outcomes.
  std::span<const Span> spans(LaneIndex lane) const;
  /// The lane in whose row `lane` is drawn: a job's worker, else `lane` itself.
  LaneIndex row_lane(LaneIndex lane) const;
  /// By kind within one record: iterations, then select and blocked stretches, each in order.
  std::span<const Stretch> iterations() const;
  std::span<const Stretch> selects() const;
  std::span<const Stretch> blocks() const;
  /// In order of effect.
  std::span<const WakeEdge> edges() const;
  /// The edge whose effect is this record, or null.
  const WakeEdge* edge_to(RecordIndex effect) const;
  /// The stretch of the loop at `n`, or null before its first.
  const Stretch* iteration_at(RecordIndex n) const;
  const Stretch* select_at(RecordIndex n) const;
  const Stretch* blocked_at(RecordIndex n) const;

  // The story axis: every record that is worth a width has one, so that no step is invisible.
  /// How many widths lie before record `n`; `story_width()` for n == size().
  std::uint32_t story_position(RecordIndex n) const;
  std::uint32_t story_width() const;
  /// The first record at this position.
  RecordIndex record_at_story(std::uint32_t position) const;

  // Tasks.
  /// In creation order, which is the order of `born`.
  std::span<const TaskStory> tasks() const;
  /// Null when the trace has no such task.
  const TaskStory* task(trace::TaskId id) const;
  /// "Task-2"; its last name. Never empty.
  std::string task_name(trace::TaskId id) const;
  /// "download(4)": the coroutine and the plain values it was called with.
  std::string task_call(trace::TaskId id) const;
  /// The span of a task at record `n`, or null before it was made.
  const Span* span_at(trace::TaskId id, RecordIndex n) const;
  /// The span of any lane at record `n`, or null.
  const Span* lane_span_at(LaneIndex lane, RecordIndex n) const;
  std::optional<State> state_at(trace::TaskId id, RecordIndex n) const;
  /// The records that name this task as theirs, in order.
  std::span<const RecordIndex> records_of(trace::TaskId id) const;
  /// The last place this task was seen at, at or before `n`; 0 when unknown.
  trace::SiteId site_at(trace::TaskId id, RecordIndex n) const;
  /// Every record that says where this task stood, in order.
  std::span<const Place> places_of(trace::TaskId id) const;
  /// Those that ended, in order of their end; the first `ended_at(n)` had at record `n`.
  std::span<const trace::TaskId> ended_tasks() const;
  std::uint32_t ended_at(RecordIndex n) const;

  // What was where, as stays: [enter, leave) in records.
  std::span<const ReadyStay> ready_stays() const;
  std::span<const RunStay> run_stays() const;
  std::span<const TimerStay> timer_stays() const;
  /// The timer this Push took from the heap, or null.
  const TimerStay* timer_fired_at(RecordIndex push) const;
  std::span<const HoldStay> hold_stays() const;
  std::span<const ItemStay> item_stays() const;
  /// Those that hold at record `n`, as rows of the lists above, in order of entering. The ready
  /// queue shows asyncio's own callbacks at Detail::All only.
  std::vector<std::uint32_t> ready_at(RecordIndex n, Detail detail = Detail::All) const;
  std::uint32_t ready_count_at(RecordIndex n, Detail detail) const;
  /// The first in the ready queue at `n`, or null.
  const ReadyStay* next_ready_at(RecordIndex n, Detail detail) const;
  std::vector<std::uint32_t> timers_at(RecordIndex n) const;
  std::vector<std::uint32_t> holds_at(RecordIndex n) const;
  std::vector<std::uint32_t> items_at(RecordIndex n) const;
  /// Waiting spans (rows of spans()) that hold at `n`, in the order in which they began.
  std::vector<std::uint32_t> waiting_at(RecordIndex n) const;
  /// Tasks that live at `n`, in creation order.
  std::vector<trace::TaskId> living_at(RecordIndex n) const;
  /// Jobs that are queued, running or asleep at `n`, in order of submission.
  std::vector<trace::JobId> jobs_at(RecordIndex n) const;
  /// What is on the thread at `n`, or null. It is gone once its task has suspended or ended.
  const RunStay* run_at(RecordIndex n) const;
  /// The stay on the thread that began last at or before `n`, or null.
  const RunStay* last_run_at(RecordIndex n) const;
  /// The stay in the ready queue that this Push began, or null.
  const ReadyStay* ready_stay_of(RecordIndex push) const;

  std::span<const JobStory> jobs() const;
  const JobStory* job(trace::JobId id) const;
  std::span<const ObjectStory> objects() const;
  const ObjectStory* object(trace::ObjectId id) const;
  /// The object itself, or the one that asyncio made it for.
  trace::ObjectId whole_object(trace::ObjectId id) const;
  /// Those in use at `n`, in order of first use, without parts of others. In a program of many,
  /// those nobody will use again are left out.
  std::vector<trace::ObjectId> objects_at(RecordIndex n) const;
  /// Acquire, Release, QueuePut and QueueGet of an object, in order.
  std::span<const RecordIndex> records_of_object(trace::ObjectId id) const;
  /// The job's JobBegin, JobSleep, JobEnd... in order.
  std::span<const RecordIndex> records_of_job(trace::JobId id) const;
  /// All Print records, in order.
  std::span<const RecordIndex> prints() const;
  /// Those of them that show a picture.
  std::span<const RecordIndex> pictures() const;
  /// All NeverAwaited records, in order.
  std::span<const RecordIndex> never_awaited() const;
  /// The Deadlock, the last Uncaught and the End record; NoRecord without.
  RecordIndex deadlock() const;
  RecordIndex uncaught() const;
  RecordIndex end() const;
  /// The FutDone of a future or the TaskDone of a task, or NoRecord.
  RecordIndex done_record(trace::FutureRef fut) const;

 private:
  std::unique_ptr<const TimelineTables> tables_;
};

}  // namespace app::model
