// Who takes part: tasks, jobs and objects, and the records each one is named in.
// Rule: whoever is named exists, even when the recording never says how it was made.
#include "app/model/timeline_tables.h"

namespace app::model {
namespace {

using trace::Kind;
using trace::Record;

class Stories {
 public:
  explicit Stories(TimelineTables& tables) : tables_(tables) {
    tables_.task_rows = IdMap(tables_.dense_ids());
    tables_.job_rows = IdMap(tables_.dense_ids());
    tables_.object_rows = IdMap(tables_.dense_ids());
    tables_.future_done = IdMap(tables_.dense_ids());
  }

  void read(RecordIndex n) {
    const Record& record = tables_.records[n];
    if (record.task != 0) read_task(task_of(record.task, n), n);
    read_place(n);
    read_job(n);
    read_job_future(n);
    read_object(n);
    read_mark(n);
  }

  void finish() {
    const auto tasks = static_cast<std::uint32_t>(tables_.tasks.size());
    tables_.task_records = {tasks, task_records_};
    tables_.task_places = {tasks, places_};
    tables_.job_records = {static_cast<std::uint32_t>(tables_.jobs.size()), job_records_};
    tables_.object_records = {static_cast<std::uint32_t>(tables_.objects.size()), object_records_};
    std::vector<Interval> lives;
    for (const TaskStory& task : tables_.tasks)
      lives.push_back({task.born, task.ended});
    tables_.living = IntervalIndex(std::move(lives));
    std::vector<Interval> open;
    for (std::uint32_t row = 0; row < tables_.jobs.size(); ++row) {
      JobStory& job = tables_.jobs[row];
      job.dropped = where_dropped(row);
      open.push_back({job.submitted, std::min(job.ended, job.dropped)});
    }
    tables_.open_jobs = IntervalIndex(std::move(open));
    index_objects();
  }

 private:
  std::uint32_t task_of(trace::TaskId id, RecordIndex n) {
    std::uint32_t& row = tables_.task_rows[id];
    if (row == IdMap::None) {
      row = static_cast<std::uint32_t>(tables_.tasks.size());
      tables_.tasks.push_back({.id = id, .born = n});
    }
    return row;
  }

  void read_task(std::uint32_t row, RecordIndex n) {
    const Record& record = tables_.records[n];
    TaskStory& task = tables_.tasks[row];
    task_records_.emplace_back(row, n);
    if (record.kind == Kind::TaskNew) {
      task.birth = record.birth;
      task.parent = record.parent;
      task.name = tables_.trace->birth(record.birth).name;
    } else if (record.kind == Kind::TaskName) {
      task.name = record.text;
    } else if (record.kind == Kind::Run && task.started == NoRecord) {
      task.started = n;
    } else if (record.kind == Kind::TaskDone && task.ended == NoRecord) {
      task.ended = n;
      tables_.ended_tasks.push_back(task.id);
      tables_.ended_records.push_back(n);
    }
  }

  void read_mark(RecordIndex n) {
    const Record& record = tables_.records[n];
    switch (record.kind) {
      case Kind::Print:
        tables_.prints.push_back(n);
        if (record.picture != 0) tables_.pictures.push_back(n);
        break;
      case Kind::FutDone:
        tables_.future_done[record.future] = n;
        break;
      case Kind::NeverAwaited:
        tables_.never_awaited.push_back(n);
        break;
      case Kind::Deadlock:
        tables_.deadlock = n;
        break;
      case Kind::Uncaught:
        tables_.uncaught = n;
        break;
      case Kind::End:
        tables_.end = n;
        break;
      default:
        break;
    }
  }

  /// Who stood at the record's site: of a birth and of a request to cancel, the one who did it.
  void read_place(RecordIndex n) {
    const Record& record = tables_.records[n];
    trace::TaskId who = record.task;
    switch (record.kind) {
      case Kind::Push:
      case Kind::TimerPush:
      case Kind::Error:
        return;  // they carry a future there
      case Kind::TaskNew:
        who = record.parent;
        break;
      case Kind::TaskCancel:
        who = record.by_task;
        break;
      case Kind::Acquire:
        if (record.acquire_how() == trace::AcquireHow::Handed) return;
        break;
      default:
        break;
    }
    const trace::SiteId site = site_of(record);
    if (who != 0 && site != 0) places_.push_back({task_of(who, n), {n, site}});
  }

  void read_job(RecordIndex n) {
    const Record& record = tables_.records[n];
    if (record.kind == Kind::JobSubmit && record.job != 0) {
      JobStory& job = tables_.jobs[job_of(record.job, n)];
      job.pool = record.pool();
    } else if (record.kind == Kind::JobBegin || record.kind == Kind::JobEnd) {
      JobStory& job = tables_.jobs[job_of(record.job, n)];
      RecordIndex& when = record.kind == Kind::JobBegin ? job.begun : job.ended;
      if (when == NoRecord) when = n;
    }
    if (record.kind == Kind::JobSubmit || is_of_a_job(record)) {
      job_records_.emplace_back(job_of(record.job, n), n);
    }
  }

  /// The future of a job is the next that is made where it was submitted.
  void read_job_future(RecordIndex n) {
    const Record& record = tables_.records[n];
    if (record.kind == Kind::JobSubmit) {
      refuse();
      submitted_ = job_of(record.job, n);
    } else if (record.kind == Kind::RunEnd) {
      refuse();
    } else if (record.kind == Kind::FutNew && submitted_ != IdMap::None) {
      const Record& submit = tables_.records[tables_.jobs[submitted_].submitted];
      if (record.task != submit.task || record.site != submit.site) return;
      futures_.resize(tables_.jobs.size(), 0);
      futures_[submitted_] = record.future;
      submitted_ = IdMap::None;
    }
  }

  /// The step goes on without a future: a broken pool takes no job.
  void refuse() {
    if (submitted_ == IdMap::None) return;
    JobStory& job = tables_.jobs[submitted_];
    job.dropped = job.submitted;
    submitted_ = IdMap::None;
  }

  RecordIndex where_dropped(std::uint32_t row) const {
    const JobStory& job = tables_.jobs[row];
    if (job.begun != NoRecord || job.ended != NoRecord) return NoRecord;
    if (job.dropped != NoRecord) return job.dropped;
    const trace::FutureId future = row < futures_.size() ? futures_[row] : 0;
    const std::uint32_t done = future == 0 ? IdMap::None : tables_.future_done.find(future);
    const bool is_lost =
        done != IdMap::None && tables_.records[done].done_how() != trace::DoneHow::Result;
    return is_lost ? done : tables_.end;
  }

  std::uint32_t job_of(trace::JobId id, RecordIndex n) {
    std::uint32_t& row = tables_.job_rows[id];
    if (row == IdMap::None) {
      row = static_cast<std::uint32_t>(tables_.jobs.size());
      tables_.jobs.push_back({.id = id, .submitted = n});
    }
    return row;
  }

  void read_object(RecordIndex n) {
    const Record& record = tables_.records[n];
    switch (record.kind) {
      case Kind::ObjNew: {
        ObjectStory& object = tables_.objects[object_of(record.object, n)];
        object.born = n;
        object.type = record.text;
        object.value = record.value;
        join_parts(n);
        break;
      }
      case Kind::Acquire:
      case Kind::Release:
      case Kind::QueuePut:
      case Kind::QueueGet:
        object_records_.emplace_back(object_of(record.object, n), n);
        break;
      case Kind::QueueDone:
      case Kind::Notify:
      case Kind::Barrier:
        object_of(record.object, n);
        break;
      case Kind::TaskSuspend: {
        const trace::Wait& wait = tables_.trace->wait(record.wait);
        if (wait.object != 0) tables_.objects[object_of(wait.object, n)].wait = wait.on;
        break;
      }
      default:
        break;
    }
  }

  /// asyncio makes a Queue's Event just after it, and a Condition's Lock and a Barrier's Condition
  /// just before, all at the program's one call.
  void join_parts(RecordIndex n) {
    if (n == 0) return;
    const Record& now = tables_.records[n];
    const Record& before = tables_.records[n - 1];
    if (before.kind != Kind::ObjNew || before.task != now.task || before.site != now.site) return;
    const std::string_view type = tables_.trace->text(now.text);
    const std::string_view type_before = tables_.trace->text(before.text);
    ObjectStory& object = tables_.objects[tables_.object_rows.find(now.object)];
    ObjectStory& earlier = tables_.objects[tables_.object_rows.find(before.object)];
    if (type == "Event" && type_before.ends_with("Queue")) object.part_of = earlier.id;
    if (type == "Condition" && type_before == "Lock") earlier.part_of = object.id;
    if (type == "Barrier" && type_before == "Condition") earlier.part_of = object.id;
  }

  std::uint32_t object_of(trace::ObjectId id, RecordIndex n) {
    std::uint32_t& row = tables_.object_rows[id];
    if (row == IdMap::None) {
      row = static_cast<std::uint32_t>(tables_.objects.size());
      tables_.objects.push_back({.id = id, .first_use = n});
    }
    tables_.objects[row].last_use = n;
    return row;
  }

  void index_objects() {
    constexpr std::size_t Few = 32;
    const bool are_few = tables_.objects.size() <= Few;
    std::vector<Interval> uses;
    for (const ObjectStory& object : tables_.objects) {
      uses.push_back({object.first_use, are_few ? NoRecord : object.last_use + 1});
    }
    tables_.used_objects = IntervalIndex(std::move(uses));
  }

  TimelineTables& tables_;
  /// By row of the jobs; 0 where it is not known.
  std::vector<trace::FutureId> futures_;
  /// The job whose future is still to be made.
  std::uint32_t submitted_ = IdMap::None;
  std::vector<Grouped<RecordIndex>::Pair> task_records_;
  std::vector<Grouped<RecordIndex>::Pair> job_records_;
  std::vector<Grouped<RecordIndex>::Pair> object_records_;
  std::vector<Grouped<Place>::Pair> places_;
};

}  // namespace

void find_stories(TimelineTables& tables) {
  Stories stories(tables);
  for (RecordIndex n = 0; n < tables.size(); ++n)
    stories.read(n);
  stories.finish();
}

}  // namespace app::model
