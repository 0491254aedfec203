// Sums the spans of each lane, and counts the lanes under way from one change to the next.
// Rule: a wait for the program's own tasks, jobs, locks and queues is no work; what they do is counted there.
#include "app/model/profile.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "app/model/words.h"

namespace app::model {
namespace {

using trace::Time;
using trace::WaitOn;

Time length(const Span& span) { return span.until - span.begin; }

Spent spent(const Timeline& timeline, LaneIndex lane) {
  Spent sum;
  const bool is_job = timeline.lanes()[lane].kind != Lane::Kind::Task;
  for (const Span& span : timeline.spans(lane)) {
    switch (span.state) {
      case State::Blocking:
        sum.blocking += length(span);
        [[fallthrough]];
      case State::Running:
        sum.running += length(span);
        break;
      case State::Ready:
        sum.ready += length(span);
        break;
      case State::Waiting:
        sum.waiting += length(span);
        sum.waiting_for[static_cast<std::size_t>(reason_of(timeline.trace().wait(span.wait).on))] +=
            length(span);
        break;
      case State::ThreadJob:
        sum.in_thread += length(span);
        break;
      case State::ProcessJob:
        sum.in_process += length(span);
        break;
      case State::Created:
        if (is_job) sum.queued += length(span);
        break;
      default:
        break;
    }
  }
  return sum;
}

bool is_under_way(const Timeline& timeline, const Span& span) {
  switch (span.state) {
    case State::Running:
    case State::ThreadJob:
    case State::ProcessJob:
      return true;
    case State::Blocking:
      return !closes_pool(timeline.record(span.first));
    case State::Waiting: {
      const Reason reason = reason_of(timeline.trace().wait(span.wait).on);
      return reason == Reason::Sleep || reason == Reason::Outside;
    }
    default:
      return false;
  }
}

/// Not those of workers, whose time is their jobs'.
bool is_counted(const Lane& lane) {
  return lane.kind != Lane::Kind::Loop && !lane.is_internal && !lane.is_worker();
}

std::vector<Concurrency> concurrency(const Timeline& timeline) {
  std::map<Time, std::int64_t> changes;
  for (const Span& span : timeline.spans()) {
    if (!is_counted(timeline.lanes()[span.lane])) continue;
    if (length(span) <= 0 || !is_under_way(timeline, span)) continue;
    ++changes[span.begin];
    --changes[span.until];
  }
  std::vector<Concurrency> steps;
  std::int64_t count = 0;
  for (const auto& [time, change] : changes) {
    count += change;
    if (change != 0) steps.push_back({time, static_cast<std::uint32_t>(count)});
  }
  return steps;
}

std::vector<Time> at_once(const std::vector<Concurrency>& steps, Time begin, Time end) {
  std::vector<Time> times(1, 0);
  Time before = begin;
  std::uint32_t count = 0;
  const auto pass = [&](Time until) {
    if (count >= times.size()) times.resize(count + 1, 0);
    times[count] += until - before;
    before = until;
  };
  for (const Concurrency& step : steps) {
    pass(step.begin);
    count = step.count;
  }
  pass(end);
  return times;
}

/// What a job does by itself: in threads, computing side by side takes longer than it is.
Time own_work(const Timeline& timeline, const JobStory& job) {
  Time work = 0;
  bool is_known = false;
  for (const RecordIndex n : timeline.records_of_job(job.id)) {
    const trace::Record& record = timeline.record(n);
    if (record.kind != trace::Kind::Compute && record.kind != trace::Kind::JobSleep) continue;
    is_known = is_known || record.kind == trace::Kind::Compute;
    work += std::llround(timeline.trace().delay(record.delay) * 1e9);
  }
  if (is_known) return work;
  const Spent job_spent = spent(timeline, job.lane);
  return job_spent.in_thread + job_spent.in_process;
}

/// A sleep that ended late is as long as it was asked for.
Time length_on_time(const Timeline& timeline, const Span& span) {
  if (span.state != State::Waiting) return length(span);
  const trace::Wait& wait = timeline.trace().wait(span.wait);
  const double asked = wait.on == WaitOn::Sleep ? wait.seconds.value_or(0) * 1e9 : 0;
  const bool is_late = asked > 0 && asked < static_cast<double>(length(span));
  return is_late ? std::llround(asked) : length(span);
}

/// It took connections: its readers wait for others to write, which is no work to be done in turn.
bool serves(const Timeline& timeline) {
  return std::ranges::any_of(timeline.tasks(), [&](const TaskStory& task) {
    const std::string_view coro = timeline.trace().text(timeline.trace().birth(task.birth).coro);
    return coro.ends_with("._accept_connection2");
  });
}

Time in_turn(const Timeline& timeline) {
  Time sum = 0;
  for (const Span& span : timeline.spans()) {
    const Lane& lane = timeline.lanes()[span.lane];
    if (lane.kind != Lane::Kind::Task || lane.is_internal) continue;
    if (is_under_way(timeline, span)) sum += length_on_time(timeline, span);
  }
  for (const Stretch& block : timeline.blocks())
    if (block.task == 0 && !closes_pool(timeline.record(block.first)))
      sum += block.until - block.begin;
  for (const JobStory& job : timeline.jobs())
    sum += own_work(timeline, job);
  return sum;
}

}  // namespace

Reason reason_of(WaitOn on) {
  switch (on) {
    case WaitOn::Yield:
    case WaitOn::Sleep:
      return Reason::Sleep;
    case WaitOn::Task:
    case WaitOn::Shield:
    case WaitOn::Gather:
    case WaitOn::TaskGroup:
    case WaitOn::Wait:
    case WaitOn::WaitFor:
    case WaitOn::WaitForCancel:
    case WaitOn::AsCompleted:
      return Reason::Tasks;
    case WaitOn::Lock:
    case WaitOn::Semaphore:
    case WaitOn::BoundedSemaphore:
    case WaitOn::ConditionRelock:
      return Reason::Turn;
    case WaitOn::QueueGet:
    case WaitOn::QueuePut:
    case WaitOn::QueueJoin:
      return Reason::Queue;
    case WaitOn::Event:
    case WaitOn::Condition:
    case WaitOn::Barrier:
    case WaitOn::BarrierLock:
    case WaitOn::Future:
      return Reason::Signal;
    case WaitOn::Executor:
      return Reason::Job;
    case WaitOn::Lib:
      return Reason::Outside;
  }
  return Reason::Outside;
}

std::string_view reason_text(Reason reason) {
  constexpr std::array<std::string_view, ReasonCount> Words{
      "sleep", "tasks", "its turn", "a queue", "a signal", "a job", "the outside"};
  return Words[static_cast<std::size_t>(reason)];
}

Spent& Spent::operator+=(const Spent& other) {
  running += other.running;
  blocking += other.blocking;
  ready += other.ready;
  waiting += other.waiting;
  for (std::size_t i = 0; i < ReasonCount; ++i)
    waiting_for[i] += other.waiting_for[i];
  in_thread += other.in_thread;
  in_process += other.in_process;
  queued += other.queued;
  return *this;
}

double Profile::speed_up() const {
  return total == 0 || in_turn == 0 ? 1 : static_cast<double>(in_turn) / static_cast<double>(total);
}

Profile profile(const Timeline& timeline) {
  Profile made;
  made.total = timeline.duration();
  if (timeline.size() == 0) return made;
  for (LaneIndex lane = 0; lane < timeline.lanes().size(); ++lane) {
    if (!is_counted(timeline.lanes()[lane])) continue;
    made.rows.push_back({lane, spent(timeline, lane)});
    made.sum += made.rows.back().spent;
  }
  made.concurrency = concurrency(timeline);
  made.at_once = at_once(made.concurrency, timeline.time(0), timeline.time(timeline.last()));
  made.in_turn = serves(timeline) ? 0 : in_turn(timeline);
  made.path = critical_path(timeline);
  return made;
}

}  // namespace app::model
