// Walks from the end to whoever caused it, over wake edges, jobs and the thread.
// Rule: who had to wait for the thread or for a worker passes the blame to who had it.
#include "app/model/critical_path.h"

#include <algorithm>
#include <ranges>
#include <unordered_map>

namespace app::model {
namespace {

class Walk {
 public:
  explicit Walk(const Timeline& timeline) : timeline_(timeline) {}

  /// From the end of the run, to which the program itself may have gone on after the last task.
  std::vector<PathPart> back_from_end(const TaskStory& last) {
    n_ = timeline_.size() - 1;
    while (n_ > last.ended && add_program(last.ended))
      continue;
    lane_ = last.lane;
    n_ = last.ended;
    while (n_ > 0) {
      const Span* span = timeline_.lane_span_at(lane_, n_ - 1);
      if (span == nullptr || !step(*span)) break;
    }
    std::ranges::reverse(parts_);
    return std::move(parts_);
  }

 private:
  /// Goes to what came before; false at the beginning.
  bool step(const Span& span) {
    switch (span.state) {
      case State::Ready:
        return leave_ready(span);
      case State::Created:
        return leave_created(span);
      case State::Waiting:
        if (is_late_sleep(span) && pass_to_who_held()) return true;
        [[fallthrough]];
      default:
        add(span);
        n_ = span.first;
        return true;
    }
  }

  void add(const Span& span) {
    const trace::Time until = timeline_.time(n_);
    if (until <= span.begin) return;
    parts_.push_back({.lane = lane_,
                      .state = span.state,
                      .begin = span.begin,
                      .until = until,
                      .record = span.first,
                      .site = span.site,
                      .wait = span.wait});
  }

  bool leave_ready(const Span& span) {
    if (timeline_.time(n_) > span.begin && pass_to_who_ran(span)) return true;
    add(span);
    const WakeEdge* edge = timeline_.edge_to(span.first);
    n_ = span.first;
    if (edge == nullptr || edge->from == LoopLane) return true;
    lane_ = edge->from;
    // The cause itself belongs to the path.
    n_ = edge->cause + 1;
    return true;
  }

  bool pass_to_who_ran(const Span& ready) {
    const RunStay* run = timeline_.last_run_at(n_ - 1);
    while (run != nullptr && run->task == 0 && run->begin > ready.first &&
           timeline_.time(run->begin) == timeline_.time(n_))
      run = timeline_.last_run_at(run->begin - 1);
    if (run == nullptr || run->task == 0 || run->leave >= n_) return false;
    if (timeline_.time(run->leave) != timeline_.time(n_)) return false;
    const LaneIndex lane = timeline_.task(run->task)->lane;
    if (lane == lane_) return false;
    lane_ = lane;
    n_ = run->leave;
    return true;
  }

  /// It slept longer than it asked for.
  bool is_late_sleep(const Span& span) const {
    const trace::Wait& wait = timeline_.trace().wait(span.wait);
    if (wait.on != trace::WaitOn::Sleep) return false;
    const auto slept = static_cast<double>(timeline_.time(n_) - span.begin);
    return slept > wait.seconds.value_or(0) * 1e9;
  }

  /// Whose step kept the loop from its timers until now; those that took no time are passed over.
  bool pass_to_who_held() {
    if (pass_to_program()) return true;
    const RunStay* run = timeline_.last_run_at(n_ - 1);
    while (run != nullptr && run->begin > 0 && timeline_.time(run->begin) == timeline_.time(n_))
      run = timeline_.last_run_at(run->begin - 1);
    if (run == nullptr || run->task == 0 || run->leave >= n_) return false;
    if (timeline_.time(run->leave) != timeline_.time(n_)) return false;
    lane_ = timeline_.task(run->task)->lane;
    n_ = run->leave;
    return true;
  }

  /// The program itself, when its loop had stopped: it had been run for the task that ended then.
  bool pass_to_program() {
    const std::size_t before = parts_.size();
    while (n_ > 0 && add_program(0))
      continue;
    if (parts_.size() == before) return false;
    const RunStay* run = timeline_.last_run_at(n_);
    while (run != nullptr && run->task == 0 && run->begin > 0)
      run = timeline_.last_run_at(run->begin - 1);
    const bool is_known = run != nullptr && run->task != 0;
    if (is_known) lane_ = timeline_.task(run->task)->lane;
    n_ = is_known ? run->leave : 0;
    return true;
  }

  /// What it slept or computed until now, outside the loop, from `earliest` on.
  bool add_program(RecordIndex earliest) {
    RecordIndex held = n_ - 1;
    while (held > earliest && timeline_.time(held) == timeline_.time(n_))
      --held;
    const trace::Record& record = timeline_.record(held);
    const bool is_hold = record.kind == trace::Kind::Block || record.kind == trace::Kind::Compute;
    if (!is_hold || record.job != 0 || timeline_.run_at(held) != nullptr) return false;
    parts_.push_back({.lane = LoopLane,
                      .state = State::Running,
                      .begin = timeline_.time(held),
                      .until = timeline_.time(n_),
                      .record = held,
                      .site = record.site});
    n_ = held;
    return true;
  }

  bool leave_created(const Span& span) {
    const Lane& lane = timeline_.lanes()[lane_];
    if (lane.kind != Lane::Kind::Task && pass_to_who_worked(span, lane.id)) return true;
    add(span);
    n_ = span.first;
    if (lane.kind == Lane::Kind::Task) {
      const TaskStory* parent = timeline_.task(timeline_.task(lane.id)->parent);
      if (parent == nullptr) return false;
      lane_ = parent->lane;
      return true;
    }
    const TaskStory* task = timeline_.task(timeline_.record(span.first).task);
    if (task == nullptr) return false;
    lane_ = task->lane;
    return true;
  }

  /// The job whose end gave this one a worker, if it was in line by then.
  bool pass_to_who_worked(const Span& in_line, trace::JobId job) {
    if (before_.empty()) note_workers();
    const auto before = before_.find(job);
    if (before == before_.end() || before->second->ended <= in_line.first) return false;
    const RecordIndex ended = before->second->ended;
    if (timeline_.time(ended) < timeline_.time(n_))
      parts_.push_back({.lane = lane_,
                        .state = State::Created,
                        .begin = timeline_.time(ended),
                        .until = timeline_.time(n_),
                        .record = ended});
    lane_ = before->second->lane;
    n_ = ended;
    return true;
  }

  void note_workers() {
    std::vector<const JobStory*> begun;
    for (const JobStory& job : timeline_.jobs())
      if (job.begun != NoRecord && job.ended != NoRecord) begun.push_back(&job);
    std::ranges::sort(begun, {}, &JobStory::begun);
    std::unordered_map<LaneIndex, const JobStory*> last;
    for (const JobStory* job : begun) {
      const JobStory*& before = last[job->worker];
      if (before != nullptr) before_[job->id] = before;
      before = job;
    }
  }

  const Timeline& timeline_;
  /// Of each job the one before it on its worker, once it was asked for.
  std::unordered_map<trace::JobId, const JobStory*> before_;
  LaneIndex lane_ = 0;
  /// What is on the path lies before this record.
  RecordIndex n_ = 0;
  std::vector<PathPart> parts_;
};

/// Made before the loop ran: what the program runs the loop for.
bool is_root(const Timeline& timeline, const TaskStory& task) {
  return task.parent == 0 && timeline.run_at(task.born) == nullptr;
}

/// Who ended last; a root that ended about then goes first, for what it leaves behind made nobody wait.
const TaskStory* last_of(const Timeline& timeline) {
  const TaskStory* last = nullptr;
  const trace::Time noise = timeline.duration() / 100;
  for (const trace::TaskId id : timeline.ended_tasks() | std::views::reverse) {
    const TaskStory& task = *timeline.task(id);
    if (timeline.lanes()[task.lane].is_internal) continue;
    if (last == nullptr) last = &task;
    if (timeline.time(last->ended) - timeline.time(task.ended) > noise) break;
    if (is_root(timeline, task)) return &task;
  }
  return last;
}

}  // namespace

std::vector<PathPart> critical_path(const Timeline& timeline) {
  const TaskStory* last = last_of(timeline);
  if (last == nullptr) return {};
  return Walk(timeline).back_from_end(*last);
}

}  // namespace app::model
