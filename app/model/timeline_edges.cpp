// Who made whom ready.
// Rule: callbacks pass the cause on: the one who woke a task is the step, job or timer in which the
// chain of callbacks began.
#include <map>
#include <vector>

#include "app/model/timeline_tables.h"

namespace app::model {
namespace {

using trace::Kind;
using trace::PushWhy;
using trace::Record;

constexpr std::uint32_t None = IdMap::None;

class Edges {
 public:
  explicit Edges(TimelineTables& tables)
      : tables_(tables),
        origins_(tables.ready.size()),
        waits_(tables.tasks.size(), 0),
        cancels_(tables.tasks.size(), NoRecord) {}

  void read(RecordIndex n) {
    const Record& record = tables_.records[n];
    while (next_run_ < tables_.runs.size() && tables_.runs[next_run_].begin == n) {
      runs_[record.loop] = next_run_++;
    }
    switch (record.kind) {
      case Kind::Push:
        push(n);
        break;
      case Kind::TaskSuspend:
        waits_[row_of(record.task)] = record.wait;
        break;
      case Kind::TaskCancel:
        cancels_[row_of(record.task)] = n;
        break;
      case Kind::JobBegin:
        begin_job(n);
        break;
      case Kind::RunEnd:
      case Kind::Iter:
        runs_.erase(record.loop);
        break;
      default:
        break;
    }
    if (record.kind != Kind::Push) before_ = n;
  }

 private:
  using EdgeKind = WakeEdge::Kind;

  /// Where a chain of callbacks began.
  struct Origin {
    EdgeKind kind = EdgeKind::Woken;
    LaneIndex lane = LoopLane;
    RecordIndex cause = NoRecord;
  };

  std::uint32_t row_of(trace::TaskId task) const {
    const std::uint32_t row = tables_.task_rows.find(task);
    return row == None ? 0 : row;
  }

  const RunStay* run(std::uint16_t loop) const {
    const auto found = runs_.find(loop);
    return found == runs_.end() ? nullptr : &tables_.runs[found->second];
  }

  void push(RecordIndex n) {
    const Record& record = tables_.records[n];
    const std::uint32_t ready = next_ready_++;
    const Origin origin = explain(n);
    origins_[ready] = origin;
    const TaskStory* task = tables_.task(record.task);
    if (task == nullptr || origin.cause >= n) return;
    if (record.push_why() == PushWhy::Yield && origin.lane == task->lane) return;
    tables_.ready[ready].edge = static_cast<std::uint32_t>(tables_.edges.size());
    tables_.edges.push_back({origin.kind, origin.cause, n, origin.lane, task->lane});
  }

  Origin explain(RecordIndex n) const {
    const Record& record = tables_.records[n];
    const RunStay* now = run(record.loop);
    if (const Origin job = job_origin(n); job.cause < n) return job;
    if (now == nullptr) return outside(n);
    const Origin own = origin_of(*now);
    const RecordIndex cancel = record.task == 0 ? NoRecord : cancels_[row_of(record.task)];
    if (cancel < n && cancel >= now->begin && record.push_why() != PushWhy::CreateTask) {
      return {EdgeKind::Cancelled, own.lane, now->task != 0 ? cancel : own.cause};
    }
    if (now->task == 0) return own;
    const bool is_birth = record.push_why() == PushWhy::CreateTask;
    return {is_birth ? EdgeKind::Created : EdgeKind::Woken, own.lane, before_};
  }

  /// What wakes a task that waits for a job is the job, whatever callbacks brought the news.
  Origin job_origin(RecordIndex n) const {
    const Record& record = tables_.records[n];
    if (record.task == 0 || record.push_why() != PushWhy::FutureDone) return {};
    const trace::Wait& wait = tables_.trace->wait(waits_[row_of(record.task)]);
    if (wait.on != trace::WaitOn::Executor || !(wait.fut == record.fut)) return {};
    const std::uint32_t row = tables_.job_rows.find(wait.job);
    if (row == None || tables_.jobs[row].ended >= n) return {};
    return {EdgeKind::JobDone, tables_.jobs[row].lane, tables_.jobs[row].ended};
  }

  /// Pushed by the selector: a timer that is due, or the news of a job that ended just before.
  Origin outside(RecordIndex n) const {
    if (tables_.records[n].push_why() == PushWhy::Timer) return {EdgeKind::Timer, LoopLane, n};
    if (before_ >= n || tables_.records[before_].kind != Kind::JobEnd) return {};
    const std::uint32_t row = tables_.job_rows.find(tables_.records[before_].job);
    return {EdgeKind::JobDone, tables_.jobs[row].lane, before_};
  }

  Origin origin_of(const RunStay& now) const {
    if (const TaskStory* task = tables_.task(now.task); task != nullptr) {
      return {EdgeKind::Woken, task->lane, now.begin};
    }
    return now.ready == NoRecord ? Origin{} : origins_[now.ready];
  }

  void begin_job(RecordIndex n) {
    const JobStory& job = tables_.jobs[tables_.job_rows.find(tables_.records[n].job)];
    const Record& submit = tables_.records[job.submitted];
    const TaskStory* task = tables_.task(submit.task);
    if (task == nullptr || submit.kind != Kind::JobSubmit || job.submitted >= n) return;
    tables_.edges.push_back({EdgeKind::Submitted, job.submitted, n, task->lane, job.lane});
  }

  TimelineTables& tables_;
  /// By row of the ready stays.
  std::vector<Origin> origins_;
  /// By row of the tasks: what it waited for last, who asked it last to stop.
  std::vector<trace::WaitId> waits_;
  std::vector<RecordIndex> cancels_;
  std::map<std::uint16_t, std::uint32_t> runs_;
  std::uint32_t next_run_ = 0;
  std::uint32_t next_ready_ = 0;
  /// The last record that was not a Push.
  RecordIndex before_ = NoRecord;
};

}  // namespace

void find_edges(TimelineTables& tables) {
  Edges edges(tables);
  for (RecordIndex n = 0; n < tables.size(); ++n)
    edges.read(n);
}

}  // namespace app::model
