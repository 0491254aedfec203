// Reads the steps of the tasks into operations, then finds what ended each wait.
// Rule: what woke a task is a fact of the recording; where it has none, the time stands for it.
#include "app/model/questions/performance.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <tuple>

#include "app/model/questions/calls.h"
#include "app/model/questions/errands.h"
#include "app/model/questions/interludes.h"
#include "app/model/questions/merged.h"
#include "app/model/questions/plain_calls.h"
#include "app/model/questions/stores.h"
#include "app/model/questions/waking_site.h"
#include "app/model/words.h"

namespace app::model::questions {
namespace {

using trace::Kind;
using trace::PushWhy;
using trace::Record;
using OperationKind = Operation::Kind;

/// Steps of the real clock take a little time everywhere; less than this is not an operation.
constexpr trace::Time ShortestHold = 1'000'000;

/// A rehearsal of more takes longer than a viewer waits.
constexpr RecordIndex MostRecords = 100'000;

class Reader {
 public:
  Reader(const Timeline& timeline, Depth depth)
      : timeline_(timeline),
        depth_(depth),
        stores_(timeline, told_, depth.stores),
        sent_(depth.errands ? find_errands(timeline) : Errands{}),
        interludes_(depth.errands ? find_interludes(timeline) : std::vector<Interlude>{}) {
    told_.errands = sent_.errands;
  }

  Performance read() {
    add_parts();
    for (const RunStay& run : timeline_.run_stays())
      if (is_part(run.task) && run.begin < story_end(timeline_)) read_step(run);
    SourceText source(timeline_.trace());
    for (Part& part : told_.parts) {
      find_calls(timeline_, source, part);
      find_plain_calls(timeline_, source, part);
    }
    note_order();
    for (std::uint32_t row = 0; row < waits_.size(); ++row)
      find_cue(waits_[row]);
    for (Interlude& interlude : interludes_)
      add_births(interlude);
    for (const RecordIndex birth : births_outside_)
      add_birth(birth);
    for (Interlude& interlude : interludes_)
      add_interlude(std::move(interlude));
    for (Part& part : told_.parts)
      finish(part);
    note_order();
    return std::move(told_);
  }

 private:
  struct Suspension {
    PartIndex part = 0;
    RecordIndex suspend = 0;
    trace::TaskId task = 0;
  };

  bool is_part(trace::TaskId task) const { return told_.rows.contains(task); }

  void add_parts() {
    for (const TaskStory& task : timeline_.tasks()) {
      if (timeline_.trace().birth(task.birth).internal) continue;
      told_.rows[task.id] = static_cast<PartIndex>(told_.parts.size());
      told_.parts.push_back({task.id, {}});
      if (!is_born_in_a_step(task)) births_outside_.push_back(task.born);
    }
    added_.resize(told_.parts.size());
  }

  bool is_born_in_a_step(const TaskStory& task) const {
    const RunStay* run = timeline_.run_at(task.born);
    return run != nullptr && is_part(run->task) && task.parent == run->task;
  }

  /// Those that a callback makes which a step has sent off.
  void add_births(ErrandIndex errand) {
    for (const RecordIndex born : sent_.births[errand])
      if (std::erase(births_outside_, born) != 0)
        told_.errands[errand].created.push_back(told_.rows[timeline_.record(born).task]);
  }

  void read_step(const RunStay& run) {
    const RecordIndex end = std::min(run.end, timeline_.size());
    for (RecordIndex n = run.begin; n < end; ++n) {
      read_hold(run, n);
      read_record(run, n);
      if (n == run.leave) return;
    }
  }

  /// The time between this record and the one before it in the same step; all of a hold that the one
  /// before tells of.
  void read_hold(const RunStay& run, RecordIndex n) {
    if (n == run.begin) return;
    const Stretch* told = told_hold(n - 1);
    if (told != nullptr && told->first != n - 1) return;
    const trace::Time passed =
        told != nullptr ? told->until - told->begin : timeline_.time(n) - timeline_.time(n - 1);
    if (passed <= 0 || (told == nullptr && passed < ShortestHold)) return;
    Operation hold{.kind = OperationKind::Hold, .record = n - 1, .duration = passed};
    const Record& before = timeline_.record(n - 1);
    hold.is_sleep = before.kind == Kind::Block && !closes_pool(before);
    if (told != nullptr) hold.site = before.site;
    part_of(run.task).operations.push_back(hold);
  }

  /// The hold at `n` whose first record tells of it; null: none.
  const Stretch* told_hold(RecordIndex n) const {
    const Stretch* held = timeline_.blocked_at(n);
    if (held == nullptr) return nullptr;
    const Kind kind = timeline_.record(held->first).kind;
    return kind == Kind::Block || kind == Kind::Compute ? held : nullptr;
  }

  void read_record(const RunStay& run, RecordIndex n) {
    const Record& record = timeline_.record(n);
    if (record.kind == Kind::TaskNew && record.parent == run.task && is_part(record.task))
      return add(run, {.kind = OperationKind::Create,
                       .record = n,
                       .part = told_.rows[record.task],
                       .site = record.site});
    if (const auto errand = sent_.sent.find(n); errand != sent_.sent.end()) {
      add(run, {.kind = OperationKind::Send,
                .record = n,
                .errand = errand->second,
                .site = site_of(record)});
      add_births(errand->second);
    }
    if (stores_.read(part_of(run.task), n)) return;
    if (record.task != run.task) return;
    if (record.kind == Kind::Print)
      return add(run, {.kind = OperationKind::Print, .record = n, .site = record.site});
    if (record.kind == Kind::TaskDone) return add(run, {.kind = OperationKind::End, .record = n});
    if (record.kind != Kind::TaskSuspend) return;
    Operation wait{.kind = OperationKind::Wait, .record = n, .site = record.site};
    const trace::Wait& details = timeline_.trace().wait(record.wait);
    wait.on = details.on;
    wait.joined = joined(details);
    wait.store = stores_.lock_of(details);
    if (wait.on == trace::WaitOn::Sleep) wait.duration = nanoseconds(details.seconds.value_or(0));
    add(run, std::move(wait));
    waits_.push_back({told_.rows[run.task], n, run.task});
  }

  static trace::Time nanoseconds(double seconds) {
    constexpr double Longest = 1e8;
    return std::llround(std::clamp(seconds, 0.0, Longest) * 1e9);
  }

  void add(const RunStay& run, Operation operation) {
    part_of(run.task).operations.push_back(std::move(operation));
  }

  std::vector<PartIndex> joined(const trace::Wait& wait) const {
    std::vector<PartIndex> parts;
    const auto join = [&](trace::FutureRef fut) {
      if (const auto row = told_.rows.find(fut.number()); fut.is_task() && row != told_.rows.end())
        parts.push_back(row->second);
    };
    join(wait.target);
    for (const trace::FutureRef target : wait.targets)
      join(target);
    return parts;
  }

  Part& part_of(trace::TaskId task) { return told_.parts[told_.rows[task]]; }

  // -- what ended each wait -----------------------------------------------------------------------

  Operation& suspension(const Suspension& wait) {
    auto& operations = told_.parts[wait.part].operations;
    auto found = std::ranges::lower_bound(operations, wait.suspend, {}, &Operation::record);
    while (!is_suspension(*found))
      ++found;
    return *found;
  }

  void find_cue(const Suspension& wait) {
    if (suspension(wait).kind == OperationKind::Acquire) return;
    const ReadyStay* stay = stay_after(wait);
    if (stay == nullptr || stay->push > story_end(timeline_)) return;
    if (stay->push < wait.suspend || timeline_.record(stay->push).push_why() == PushWhy::Yield) {
      suspension(wait).kind = OperationKind::Yield;
      return;
    }
    const auto cue = static_cast<CueIndex>(told_.cues.size());
    told_.cues.push_back({.push = stay->push});
    suspension(wait).cue = cue;
    waiting_ = wait;
    add_source(cue, *stay);
  }

  /// Its stay in the ready queue before its next step; null when it has none.
  const ReadyStay* stay_after(const Suspension& wait) const {
    const auto records = timeline_.records_of(wait.task);
    auto later = std::ranges::upper_bound(records, wait.suspend);
    for (; later != records.end(); ++later) {
      if (timeline_.record(*later).kind != Kind::Run) continue;
      const RunStay* run = timeline_.last_run_at(*later);
      return run->ready == NoRecord ? nullptr : &timeline_.ready_stays()[run->ready];
    }
    return nullptr;
  }

  void add_source(CueIndex cue, const ReadyStay& stay) {
    const WakeEdge* edge = stay.edge == ReadyStay::NoEdge ? nullptr : &timeline_.edges()[stay.edge];
    if (edge == nullptr) return add_outside(cue, stay.push);
    if (edge->kind == WakeEdge::Kind::Timer) return add_timer(cue, edge->cause, stay.push);
    if (edge->kind == WakeEdge::Kind::JobDone) return add_job(cue, *edge, stay.push);
    const Lane& from = timeline_.lanes()[edge->from];
    if (from.kind != Lane::Kind::Task || !is_part(from.id)) return add_outside(cue, stay.push);
    const std::uint32_t passes = iterations_between(edge->cause, stay.push);
    told_.cues[cue].passes = passes;
    give(told_.rows[from.id], passes == 0 ? stay.push : edge->cause, cue);
  }

  void add_timer(CueIndex cue, RecordIndex fired, RecordIndex push) {
    told_.cues[cue].passes = 1 + iterations_between(fired, push);
    const TimerStay* timer = timeline_.timer_fired_at(fired);
    if (timer == nullptr || !is_part(timer->task))
      return told_.outside.push_back({since_start(fired), cue});
    begin_time(told_.rows[timer->task], timer->push, timer->due - timer->set, cue);
  }

  void add_job(CueIndex cue, const WakeEdge& edge, RecordIndex push) {
    if (!depth_.jobs) return add_outside(cue, push);
    told_.cues[cue].passes = 1 + iterations_between(edge.cause, push);
    if (const auto errand = sent_.ended.find(edge.cause); errand != sent_.ended.end())
      return told_.errands[errand->second].cues.push_back(cue);
    const JobStory* job = timeline_.job(timeline_.lanes()[edge.from].id);
    const bool is_known = job != nullptr && job->submitted != NoRecord &&
                          is_part(timeline_.record(job->submitted).task);
    if (!is_known) return told_.outside.push_back({since_start(edge.cause), cue});
    begin_time(told_.rows[timeline_.record(job->submitted).task], job->submitted,
               timeline_.time(edge.cause) - timeline_.time(job->submitted), cue);
  }

  /// Nobody's step did it: it follows on what was done last, in its time.
  void add_outside(CueIndex cue, RecordIndex push) {
    const auto later = std::ranges::lower_bound(order_, push, {}, &Placed::record);
    if (later == order_.begin()) return told_.outside.push_back({since_start(push), cue});
    const Placed& before = *std::prev(later);
    begin_time(before.part, before.record, timeline_.time(push) - timeline_.time(before.record),
               cue);
    added_[before.part].back().is_threads = !depth_.jobs;
  }

  trace::Time since_start(RecordIndex n) const { return timeline_.time(n) - timeline_.time(0); }

  std::uint32_t iterations_between(RecordIndex from, RecordIndex to) const {
    const Stretch* first = timeline_.iteration_at(from);
    const Stretch* second = timeline_.iteration_at(to);
    if (first == nullptr || second == nullptr) return 0;
    return second->iteration - std::min(first->iteration, second->iteration);
  }

  void give(PartIndex part, RecordIndex record, CueIndex cue) {
    added_[part].push_back({.kind = OperationKind::Give,
                            .record = record,
                            .part = waiting_.part,
                            .cue = cue,
                            .site = waking_site(timeline_, {.by = told_.parts[part].task,
                                                            .record = record,
                                                            .task = waiting_.task,
                                                            .suspend = waiting_.suspend})});
  }

  void begin_time(PartIndex part, RecordIndex record, trace::Time duration, CueIndex cue) {
    Operation time{.kind = OperationKind::Time, .record = record};
    time.duration = duration;
    time.cue = cue;
    added_[part].push_back(time);
  }

  /// A task that no step made: by `run`, or by a callback.
  void add_birth(RecordIndex born) {
    const PartIndex part = told_.rows[timeline_.record(born).task];
    const auto later = std::ranges::lower_bound(order_, born, {}, &Placed::record);
    if (later == order_.begin()) return told_.first.push_back(part);
    const Placed& before = *std::prev(later);
    added_[before.part].push_back({.kind = OperationKind::Birth,
                                   .record = before.record,
                                   .duration = timeline_.time(born) - timeline_.time(before.record),
                                   .part = part,
                                   .is_threads = !depth_.jobs});
  }

  /// Those that the program makes in it; but for those it makes before its loop runs at all.
  void add_births(Interlude& interlude) {
    if (interlude.begin == 0) return;
    std::erase_if(births_outside_, [&](RecordIndex born) {
      const bool is_in_it = interlude.begin < born && born < interlude.end;
      if (is_in_it) interlude.errand.created.push_back(told_.rows[timeline_.record(born).task]);
      return is_in_it;
    });
  }

  /// It follows on what was done last.
  void add_interlude(Interlude interlude) {
    const auto errand = static_cast<ErrandIndex>(told_.errands.size());
    told_.errands.push_back(std::move(interlude.errand));
    const auto later = std::ranges::lower_bound(order_, interlude.begin, {}, &Placed::record);
    if (later == order_.begin()) {
      told_.opening = errand;
      return;
    }
    const Placed& before = *std::prev(later);
    added_[before.part].push_back(
        {.kind = OperationKind::Send, .record = before.record, .errand = errand});
  }

  // -- order --------------------------------------------------------------------------------------

  struct Placed {
    RecordIndex record = 0;
    PartIndex part = 0;
  };

  void note_order() {
    order_.clear();
    for (PartIndex part = 0; part < told_.parts.size(); ++part)
      for (const Operation& operation : told_.parts[part].operations)
        order_.push_back({operation.record, part});
    std::ranges::sort(order_, {}, &Placed::record);
    told_.records.clear();
    for (const Placed& placed : order_)
      if (told_.records.empty() || told_.records.back() != placed.record)
        told_.records.push_back(placed.record);
  }

  void finish(Part& part) {
    auto& added = added_[told_.rows[part.task]];
    std::ranges::sort(added, {}, [this](const Operation& operation) {
      const RecordIndex push = operation.cue == Nothing ? NoRecord : told_.cues[operation.cue].push;
      return std::tuple(operation.record, push, operation.part);
    });
    part.operations = merged(part.operations, added);
  }

  const Timeline& timeline_;
  Depth depth_;
  Performance told_;
  StoreReader stores_;
  Errands sent_;
  std::vector<Interlude> interludes_;
  /// Whose wait is looked into.
  Suspension waiting_;
  std::vector<Suspension> waits_;
  std::vector<RecordIndex> births_outside_;
  /// By part: what the waits of others need of it.
  std::vector<std::vector<Operation>> added_;
  std::vector<Placed> order_;
};

/// One loop after the other, if there are several.
bool is_in_turn(const Timeline& timeline) {
  return std::ranges::is_sorted(timeline.run_stays(), {}, &RunStay::loop);
}

}  // namespace

RecordIndex story_end(const Timeline& timeline) {
  const RecordIndex whole = std::min(timeline.deadlock(), timeline.size());
  if (whole <= MostRecords) return whole;
  const auto runs = timeline.run_stays();
  const auto next = std::ranges::lower_bound(runs, MostRecords, {}, &RunStay::begin);
  return next == runs.end() ? whole : std::min(whole, next->begin);
}

std::span<const RecordIndex> lines_of_story(const Timeline& timeline) {
  const auto lines = timeline.prints();
  const auto end = std::ranges::lower_bound(lines, story_end(timeline));
  return {lines.begin(), end};
}

std::optional<Performance> performance(const Timeline& timeline, Depth depth) {
  if (timeline.trace().is_missing_tail() || !is_in_turn(timeline)) return std::nullopt;
  Performance told = Reader(timeline, depth).read();
  if (told.parts.empty() || told.first.empty()) return std::nullopt;
  return told;
}

}  // namespace app::model::questions
