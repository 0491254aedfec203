// Who runs which job: the recording names no worker, so a job goes to the first free one of its pool.
// Rule: a pool has as many workers as it ever had jobs running at once, and each runs one at a time.
#include <algorithm>
#include <functional>
#include <map>
#include <queue>
#include <vector>

#include "app/model/timeline_tables.h"

namespace app::model {
namespace {

/// Pools have no number; those of a kind and a size count as one.
using PoolKey = std::pair<trace::Pool, std::uint32_t>;

PoolKey pool_of(const TimelineTables& tables, const JobStory& job) {
  const trace::Record& submit = tables.records[job.submitted];
  return {job.pool, submit.kind == trace::Kind::JobSubmit ? submit.workers : 0};
}

/// Hands its jobs, in the order in which they begin, to its workers.
struct Pool {
  trace::Pool kind = trace::Pool::Thread;
  std::uint32_t workers = 0;
  std::vector<JobStory*> jobs{};

  /// Sets the job's worker, counted from 0 in this pool.
  void give(JobStory& job) {
    while (!busy.empty() && busy.top().first <= job.begun) {
      free.push(busy.top().second);
      busy.pop();
    }
    if (free.empty()) free.push(workers++);
    job.worker = free.top();
    free.pop();
    busy.emplace(job.ended, job.worker);
    jobs.push_back(&job);
  }

  template <class Value>
  using LeastFirst = std::priority_queue<Value, std::vector<Value>, std::greater<>>;
  LeastFirst<std::uint32_t> free{};
  LeastFirst<std::pair<RecordIndex, std::uint32_t>> busy{};
};

std::vector<JobStory*> in_order_of_begin(std::vector<JobStory>& jobs) {
  std::vector<JobStory*> begun;
  for (JobStory& job : jobs)
    if (job.begun != NoRecord) begun.push_back(&job);
  std::ranges::sort(begun, {}, &JobStory::begun);
  return begun;
}

Lane worker_lane(trace::Pool pool, std::uint32_t number) {
  const bool is_thread = pool == trace::Pool::Thread;
  return {.kind = is_thread ? Lane::Kind::Thread : Lane::Kind::Process,
          .id = number,
          .name = (is_thread ? "thread " : "process ") + std::to_string(number),
          .call = {}};
}

/// A job's stay with its worker: from when that was free for it, so that what it waited in line, which
/// is another's time, is not drawn there.
void add_spans(const TimelineTables& tables, const JobStory& job, RecordIndex free_from,
               std::vector<Grouped<Span>::Pair>& pairs) {
  for (Span span : tables.spans[job.lane]) {
    const bool is_outcome = span.first >= job.ended;
    if (is_outcome || span.end <= free_from) continue;
    if (span.first < free_from) {
      span.first = free_from;
      span.begin = tables.time(free_from);
    }
    pairs.emplace_back(job.worker - tables.first_worker, span);
  }
}

}  // namespace

void lay_workers(TimelineTables& tables) {
  tables.first_worker = static_cast<LaneIndex>(tables.lanes.size());
  std::vector<Pool> pools;
  std::map<PoolKey, std::size_t> rows;
  for (JobStory* job : in_order_of_begin(tables.jobs)) {
    const auto [row, is_new] = rows.try_emplace(pool_of(tables, *job), pools.size());
    if (is_new) pools.push_back({.kind = job->pool});
    pools[row->second].give(*job);
  }
  std::map<trace::Pool, std::uint32_t> counts;
  for (const Pool& pool : pools) {
    const auto first = static_cast<LaneIndex>(tables.lanes.size());
    for (std::uint32_t worker = 0; worker < pool.workers; ++worker)
      tables.lanes.push_back(worker_lane(pool.kind, ++counts[pool.kind]));
    for (JobStory* job : pool.jobs)
      job->worker += first;
  }
}

void find_worker_spans(TimelineTables& tables) {
  std::vector<RecordIndex> free_from(tables.lanes.size(), 0);
  std::vector<Grouped<Span>::Pair> pairs;
  for (const JobStory* job : in_order_of_begin(tables.jobs)) {
    add_spans(tables, *job, free_from[job->worker], pairs);
    free_from[job->worker] = job->ended;
  }
  const auto workers = static_cast<std::uint32_t>(tables.lanes.size()) - tables.first_worker;
  tables.worker_spans = {workers, pairs};
}

}  // namespace app::model
