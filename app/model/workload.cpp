// Adds up what tasks and jobs waited and computed, and counts by line how often.
// Rule: in virtual time only what the program says it computes takes time; on a real clock, or charged,
// every step does.
#include "app/model/workload.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_map>

#include "app/model/words.h"

namespace app::model {
namespace {

using trace::Kind;
using trace::Record;
using trace::Time;

Time nanoseconds(double seconds) {
  return std::isfinite(seconds) && seconds > 0 ? std::llround(seconds * 1e9) : 0;
}

/// What every step takes on a real clock is no piece of work.
constexpr Time LeastWork = 1'000'000;

class Measure {
 public:
  explicit Measure(const Timeline& timeline) : timeline_(timeline), trace_(timeline.trace()) {}

  Workload take() {
    for (const TaskStory& task : timeline_.tasks())
      if (is_of_program(task.id)) add_waits(task);
    for (const Record& record : trace_.records())
      add_record(record);
    const bool takes_time = trace_.meta().mode == "real" || trace_.meta().charge;
    if (takes_time) add_measured();
    Workload found{.pieces = pieces()};
    if (found.pieces == 0) return found;
    found.waiting = waiting_ / found.pieces;
    found.computing = computing_ / found.pieces;
    found.blocks = blocking_ * 2 > waiting_;
    found.workers = workers_;
    return found;
  }

 private:
  /// The work of one line, or of one job's function.
  struct Share {
    Time time = 0;
    std::uint32_t times = 0;
  };

  bool is_of_program(trace::TaskId task) const {
    const TaskStory* story = timeline_.task(task);
    return story != nullptr && !trace_.birth(story->birth).internal;
  }

  void add(std::uint64_t where, trace::TaskId task, Time time) {
    Share& share = shares_[where];
    share.time += time;
    ++share.times;
    if (task != 0) working_.insert(task);
  }

  // -- tasks --------------------------------------------------------------------------------------

  void add_waits(const TaskStory& task) {
    for (const Span& span : timeline_.spans(task.lane)) {
      if (span.state != State::Waiting) continue;
      const Time waited = waited_for_outside(span);
      if (waited == 0) continue;
      waiting_ += waited;
      add(span.site, task.id, waited);
    }
  }

  Time waited_for_outside(const Span& span) const {
    const trace::Wait& wait = trace_.wait(span.wait);
    const Time waited = span.until - span.begin;
    if (wait.on == trace::WaitOn::Sleep)
      return std::min(waited, nanoseconds(wait.seconds.value_or(0)));
    if (wait.on != trace::WaitOn::Lib && wait.on != trace::WaitOn::Future) return 0;
    const bool is_over =
        span.end < timeline_.size() && timeline_.record(span.end).kind == Kind::Push;
    const WakeEdge* edge = timeline_.edge_to(span.end);
    return is_over && (edge == nullptr || edge->from == LoopLane) ? waited : 0;
  }

  // -- records ------------------------------------------------------------------------------------

  void add_record(const Record& record) {
    switch (record.kind) {
      case Kind::Block:
        if (closes_pool(record)) return;
        return add_blocked(record.site, record.task, nanoseconds(trace_.delay(record.delay)));
      case Kind::JobSleep:
        return add_blocked(job_key(record.job), 0, nanoseconds(trace_.delay(record.delay)));
      case Kind::Compute: {
        const Time time = nanoseconds(trace_.delay(record.delay));
        computing_ += time;
        return add(record.job == 0 ? record.site : job_key(record.job), record.task, time);
      }
      case Kind::JobSubmit:
        if (record.pool() == trace::Pool::Process) workers_ = std::max(workers_, record.workers);
        return;
      default:
        return;
    }
  }

  void add_blocked(std::uint64_t where, trace::TaskId task, Time time) {
    waiting_ += time;
    blocking_ += time;
    add(where, task, time);
  }

  /// Jobs of one function are one line's work.
  std::uint64_t job_key(trace::JobId id) const {
    constexpr std::uint64_t Jobs = 1ULL << 32U;
    const JobStory* job = timeline_.job(id);
    const bool is_known = job != nullptr && job->submitted != NoRecord;
    return Jobs | (is_known ? timeline_.record(job->submitted).text : 0);
  }

  // -- time that no record accounts for -----------------------------------------------------------

  void add_measured() {
    Time steps = 0;
    std::unordered_map<trace::TaskId, Time> ran;
    for (const RunStay& run : timeline_.run_stays()) {
      if (run.end >= timeline_.size()) continue;
      const Time time = timeline_.time(run.end) - timeline_.time(run.begin);
      steps += time;
      ran[run.task] += time;
    }
    for (const auto& [task, time] : ran)
      if (time >= LeastWork && is_of_program(task)) working_.insert(task);
    std::unordered_map<trace::JobId, Time> told;
    for (const Record& record : trace_.records()) {
      const bool is_told = record.kind == Kind::Block || record.kind == Kind::Compute;
      if (!is_told && record.kind != Kind::JobSleep) continue;
      const Time time = nanoseconds(trace_.delay(record.delay));
      if (record.job == 0)
        steps -= time;
      else
        told[record.job] += time;
    }
    computing_ += std::max<Time>(steps, 0);
    for (const JobStory& job : timeline_.jobs())
      if (job.begun != NoRecord && job.ended != NoRecord) add_job(job, told[job.id]);
  }

  /// What is sent to a thread waits, as a rule, unless it says how long it sleeps; what is sent to a
  /// process computes.
  void add_job(const JobStory& job, Time told) {
    const Time rest = timeline_.time(job.ended) - timeline_.time(job.begun) - told;
    if (rest <= 0) return;
    if (told != 0) {
      computing_ += rest;
      return;
    }
    if (job.pool == trace::Pool::Thread) return add_blocked(job_key(job.id), 0, rest);
    computing_ += rest;
    add(job_key(job.id), 0, rest);
  }

  // -- pieces -------------------------------------------------------------------------------------

  std::uint32_t pieces() const {
    std::set<trace::TaskId> makers;
    for (const TaskStory& task : timeline_.tasks())
      if (is_of_program(task.id)) makers.insert(task.parent);
    const auto leaves =
        std::ranges::count_if(working_, [&](trace::TaskId task) { return !makers.contains(task); });
    const auto heaviest = std::ranges::max_element(shares_, {}, [](const auto& entry) {
      return std::pair(entry.second.time, entry.second.times);
    });
    const std::uint32_t most = heaviest == shares_.end() ? 0 : heaviest->second.times;
    const bool is_any = waiting_ + computing_ != 0;
    return std::max({static_cast<std::uint32_t>(leaves), most, is_any ? 1U : 0U});
  }

  const Timeline& timeline_;
  const trace::Trace& trace_;
  Time waiting_ = 0;
  Time blocking_ = 0;
  Time computing_ = 0;
  std::uint32_t workers_ = 0;
  std::set<trace::TaskId> working_;
  std::unordered_map<std::uint64_t, Share> shares_;
};

}  // namespace

Workload workload(const Timeline& timeline) { return Measure(timeline).take(); }

}  // namespace app::model
