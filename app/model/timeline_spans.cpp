// The states of tasks and jobs as spans of records.
// Rule: a task that is made ready while it runs (a yield) runs on until it suspends, then is ready.
#include <algorithm>
#include <map>
#include <vector>

#include "app/model/timeline_tables.h"

namespace app::model {
namespace {

using trace::Kind;
using trace::Record;

constexpr std::uint32_t None = IdMap::None;

constexpr bool has_ended(State state) {
  return state == State::Done || state == State::Failed || state == State::Cancelled;
}

constexpr State outcome(trace::DoneHow how) {
  if (how == trace::DoneHow::Result) return State::Done;
  return how == trace::DoneHow::Exception ? State::Failed : State::Cancelled;
}

class Spans {
 public:
  explicit Spans(TimelineTables& tables)
      : tables_(tables),
        open_(tables.lanes.size(), None),
        is_pushed_(tables.lanes.size(), false),
        site_(tables.lanes.size(), 0),
        was_seen_(tables.lanes.size(), false) {
    for (const JobStory& job : tables.jobs)
      if (job.dropped != NoRecord) dropped_.emplace_back(job.dropped, job.lane);
    std::ranges::sort(dropped_);
  }

  void read(RecordIndex n) {
    const Record& record = tables_.records[n];
    end_block(n);
    if (const TaskStory* task = tables_.task(record.task); task != nullptr) read_task(*task, n);
    if (record.kind == Kind::RunEnd) end_step(record.loop, n);
    if (record.kind == Kind::JobSubmit || is_of_a_job(record)) read_job(n);
    drop_jobs(n);
    begin_block(n);
  }

  void finish() {
    std::vector<Grouped<Span>::Pair> pairs;
    pairs.reserve(spans_.size());
    for (Span& span : spans_) {
      if (span.end == NoRecord) end(span, has_ended(span.state) ? span.first + 1 : tables_.size());
      if (has_ended(span.state)) span.until = span.begin;
      pairs.emplace_back(span.lane, span);
    }
    tables_.spans = {static_cast<std::uint32_t>(tables_.lanes.size()), pairs};
    index_waiting();
  }

 private:
  struct Change {
    State state;
    trace::SiteId site = 0;
    trace::WaitId wait = 0;
  };

  Span* now(LaneIndex lane) { return open_[lane] == None ? nullptr : &spans_[open_[lane]]; }

  bool is(LaneIndex lane, State state) {
    const Span* span = now(lane);
    return span != nullptr && span->state == state;
  }

  bool is_on_thread(LaneIndex lane) {
    return is(lane, State::Running) || is(lane, State::Blocking);
  }

  void end(Span& span, RecordIndex n) {
    span.end = n;
    span.until = tables_.time(n);
  }

  /// A second change at one record replaces the first.
  void change(LaneIndex lane, RecordIndex n, Change to) {
    if (to.site != 0) {
      site_[lane] = to.site;
      was_seen_[lane] = to.state != State::Created;
    }
    Span* span = now(lane);
    if (span == nullptr || span->first != n) {
      if (span != nullptr) end(*span, n);
      open_[lane] = static_cast<std::uint32_t>(spans_.size());
      span = &spans_.emplace_back(Span{.lane = lane, .first = n, .end = NoRecord});
    }
    span->state = to.state;
    span->begin = tables_.time(n);
    span->wait = to.wait;
    // Where a task was made is its maker's place: it does not wait there.
    const bool is_elsewhere = to.state == State::Waiting && !was_seen_[lane];
    span->site = to.site != 0 || is_elsewhere ? to.site : site_[lane];
  }

  void read_task(const TaskStory& task, RecordIndex n) {
    const Record& record = tables_.records[n];
    const LaneIndex lane = task.lane;
    if (now(lane) == nullptr) {
      change(lane, n, {State::Created, record.kind == Kind::TaskNew ? record.site : 0});
    }
    if (has_ended(now(lane)->state)) return;
    switch (record.kind) {
      case Kind::Push:
        push(lane, n);
        break;
      case Kind::Run:
        is_pushed_[lane] = false;
        running_[record.loop] = lane;
        change(lane, n, {State::Running});
        break;
      case Kind::TaskSuspend:
        suspend(lane, n);
        break;
      case Kind::TaskDone:
        change(lane, n, {outcome(record.done_how())});
        break;
      default:
        break;
    }
  }

  void push(LaneIndex lane, RecordIndex n) {
    if (is_on_thread(lane)) {
      is_pushed_[lane] = true;
    } else if (!is(lane, State::Ready)) {
      change(lane, n, {State::Ready});
    }
  }

  void suspend(LaneIndex lane, RecordIndex n) {
    const Record& record = tables_.records[n];
    const bool is_yield = tables_.trace->wait(record.wait).on == trace::WaitOn::Yield;
    if (is_pushed_[lane] || is_yield) return change(lane, n, {State::Ready, record.site});
    change(lane, n, {State::Waiting, record.site, record.wait});
  }

  /// A step that neither suspended nor ended its task, as far as the recording says.
  void end_step(std::uint16_t loop, RecordIndex n) {
    const auto running = running_.find(loop);
    if (running == running_.end()) return;
    const LaneIndex lane = running->second;
    running_.erase(running);
    if (is_on_thread(lane)) change(lane, n, {is_pushed_[lane] ? State::Ready : State::Waiting});
  }

  void begin_block(RecordIndex n) {
    if (next_block_ >= tables_.blocks.size() || tables_.blocks[next_block_].first != n) return;
    const Stretch& block = tables_.blocks[next_block_++];
    const TaskStory* task = tables_.task(block.task);
    if (task == nullptr || !is(task->lane, State::Running)) return;
    change(task->lane, n, {State::Blocking, block.site});
    blocked_ = task->lane;
    blocked_until_ = block.end;
  }

  void end_block(RecordIndex n) {
    if (n != blocked_until_) return;
    if (is(blocked_, State::Blocking)) change(blocked_, n, {State::Running});
    blocked_until_ = NoRecord;
  }

  void read_job(RecordIndex n) {
    const Record& record = tables_.records[n];
    const std::uint32_t row = tables_.job_rows.find(record.job);
    const LaneIndex lane = tables_.jobs[row].lane;
    const bool is_thread = tables_.jobs[row].pool == trace::Pool::Thread;
    if (now(lane) == nullptr) change(lane, n, {State::Created, record.site});
    if (has_ended(now(lane)->state)) return;
    if (record.kind == Kind::JobBegin) {
      change(lane, n, {is_thread ? State::ThreadJob : State::ProcessJob});
    } else if (record.kind == Kind::JobEnd) {
      const bool has_begun = tables_.jobs[row].begun != NoRecord;
      const State whole = has_begun ? State::Done : State::Cancelled;
      change(lane, n, {record.text == 0 ? whole : State::Failed});
    }
  }

  /// Jobs that left the line here and will never run.
  void drop_jobs(RecordIndex n) {
    const Record& record = tables_.records[n];
    const bool is_told = record.kind == Kind::FutDone;
    const bool is_refused = record.kind == Kind::JobSubmit;
    const State state = is_told      ? outcome(record.done_how())
                        : is_refused ? State::Failed
                                     : State::Cancelled;
    for (; next_dropped_ < dropped_.size() && dropped_[next_dropped_].first == n; ++next_dropped_)
      change(dropped_[next_dropped_].second, n, {state});
  }

  void index_waiting() {
    std::vector<std::pair<Interval, std::uint32_t>> waits;
    const std::span<const Span> spans = tables_.spans.all();
    for (std::uint32_t row = 0; row < spans.size(); ++row) {
      if (spans[row].state != State::Waiting) continue;
      waits.push_back({{spans[row].first, spans[row].end}, row});
    }
    std::ranges::sort(waits, {}, [](const auto& wait) { return wait.first.enter; });
    std::vector<Interval> intervals;
    for (const auto& [interval, row] : waits) {
      intervals.push_back(interval);
      tables_.waiting_spans.push_back(row);
    }
    tables_.waiting = IntervalIndex(std::move(intervals));
  }

  TimelineTables& tables_;
  std::vector<Span> spans_;
  /// By lane: the span that is open, whether its task was pushed while it ran, its last site, and
  /// whether it stood there itself.
  std::vector<std::uint32_t> open_;
  std::vector<bool> is_pushed_;
  std::vector<trace::SiteId> site_;
  std::vector<bool> was_seen_;
  std::map<std::uint16_t, LaneIndex> running_;
  /// Where jobs left the line that never ran, and their lanes.
  std::vector<std::pair<RecordIndex, LaneIndex>> dropped_;
  std::size_t next_dropped_ = 0;
  std::size_t next_block_ = 0;
  LaneIndex blocked_ = 0;
  RecordIndex blocked_until_ = NoRecord;
};

}  // namespace

void find_spans(TimelineTables& tables) {
  Spans spans(tables);
  for (RecordIndex n = 0; n < tables.size(); ++n)
    spans.read(n);
  spans.finish();
}

}  // namespace app::model
