// Asks each index of the timeline what holds at the record, place by place of the picture.
// Rule: no loop over all records: a snapshot costs what it shows.
#include "app/model/snapshot.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace app::model {
namespace {

using trace::Kind;
using trace::Record;
using trace::Time;
using trace::WaitOn;

class Observer {
 public:
  Observer(const Timeline& timeline, RecordIndex n, Detail detail)
      : timeline_(timeline), trace_(timeline.trace()), n_(n), detail_(detail) {}

  Snapshot observe() const {
    Snapshot now{
        .record = n_, .detail = detail_, .time = timeline_.time(n_), .iteration = iteration()};
    now.running = running();
    now.selecting_until = selecting_until();
    now.ready = ready();
    now.timers = timers();
    now.waiting = waiting();
    now.primitives = primitives(now.waiting);
    for (const trace::JobId id : timeline_.jobs_at(n_))
      now.jobs.push_back(job(id));
    for (const trace::TaskId id : timeline_.living_at(n_))
      now.living.push_back(living(id));
    for (const Snapshot::Living& task : now.living) {
      if (task.state == State::Created) now.created.push_back(task.task);
    }
    now.never_awaited = never_awaited();
    now.done = timeline_.ended_tasks().first(timeline_.ended_at(n_));
    const auto lines = std::ranges::upper_bound(timeline_.prints(), n_);
    now.output_lines = static_cast<std::uint32_t>(lines - timeline_.prints().begin());
    now.held_outside = held_outside();
    now.is_finished = timeline_.end() <= n_;
    now.failure = failure();
    now.is_deadlocked = timeline_.deadlock() <= n_;
    return now;
  }

 private:
  std::uint32_t iteration() const {
    const auto iterations = timeline_.iterations();
    const auto later = std::ranges::upper_bound(iterations, n_, {}, &Stretch::first);
    return later == iterations.begin() ? 0 : (later - 1)->iteration;
  }

  std::optional<Running> running() const {
    const RunStay* run = timeline_.run_at(n_);
    if (run == nullptr) return std::nullopt;
    const Record& record = timeline_.record(run->begin);
    Running on_thread{.handle = run->handle,
                      .task = run->task,
                      .how = record.run_how(),
                      .run = run->begin,
                      .since = record.time};
    if (run->task == 0) on_thread.label = trace_.text(record.text);
    on_thread.site = timeline_.site_at(run->task, n_);
    on_thread.chain = chain_to(on_thread.site, last_chain(run->task));
    on_thread.blocked = blocked(*run);
    return on_thread;
  }

  std::optional<Running::Blocked> blocked(const RunStay& run) const {
    const Stretch* stretch = timeline_.blocked_at(n_);
    if (stretch == nullptr || stretch->first < run.begin) return std::nullopt;
    return blocked(*stretch);
  }

  Running::Blocked blocked(const Stretch& stretch) const {
    const bool is_sleep = timeline_.record(stretch.first).kind == Kind::Block;
    return {.record = stretch.first,
            .since = stretch.begin,
            .until = stretch.until,
            .is_computing = !is_sleep};
  }

  std::optional<Running::Blocked> held_outside() const {
    const Stretch* stretch = timeline_.blocked_at(n_);
    if (stretch == nullptr || timeline_.run_at(stretch->first) != nullptr) return std::nullopt;
    return blocked(*stretch);
  }

  std::string_view failure() const {
    const RecordIndex n = timeline_.uncaught();
    return n <= n_ ? trace_.text(timeline_.record(n).type) : std::string_view();
  }

  /// Callees that have returned since are cut off; none when it is in a function not seen before.
  std::span<const trace::SiteId> chain_to(trace::SiteId site,
                                          std::span<const trace::SiteId> chain) const {
    const trace::Site& here = trace_.site(site);
    while (!chain.empty()) {
      const trace::Site& innermost = trace_.site(chain.back());
      if (innermost.function == here.function && innermost.file == here.file) break;
      chain = chain.first(chain.size() - 1);
    }
    return chain;
  }

  /// The await chain of the task's last suspension before now.
  std::span<const trace::SiteId> last_chain(trace::TaskId task) const {
    const Span* span = timeline_.span_at(task, n_);
    if (span == nullptr) return {};
    const Span* const first = timeline_.spans(span->lane).data();
    for (; span >= first; --span) {
      const Record& record = timeline_.record(span->first);
      if (record.kind == Kind::TaskSuspend) return trace_.chain(record.chain);
    }
    return {};
  }

  std::optional<Time> selecting_until() const {
    const Stretch* select = timeline_.select_at(n_);
    if (select == nullptr) return std::nullopt;
    const auto timeout = trace_.poll(timeline_.record(select->first).poll).timeout;
    constexpr Time Never = std::numeric_limits<Time>::max();
    if (!timeout || *timeout > Never - select->begin) return Never;
    return select->begin + *timeout;
  }

  std::vector<Ready> ready() const {
    std::vector<Ready> queue;
    for (const std::uint32_t row : timeline_.ready_at(n_, detail_))
      queue.push_back(ready(row));
    return queue;
  }

  Ready ready(std::uint32_t row) const {
    const ReadyStay& stay = timeline_.ready_stays()[row];
    const Record& push = timeline_.record(stay.push);
    Ready place{.handle = stay.handle,
                .task = stay.task,
                .push = stay.push,
                .since = push.time,
                .why = push.push_why()};
    if (stay.task == 0) place.label = trace_.text(push.text);
    if (stay.edge != ReadyStay::NoEdge) place.by = timeline_.edges()[stay.edge];
    const RunStay* run = timeline_.run_at(n_);
    place.is_still_running = run != nullptr && stay.task != 0 && run->task == stay.task;
    return place;
  }

  std::vector<Timer> timers() const {
    std::vector<Timer> heap;
    for (const std::uint32_t row : timeline_.timers_at(n_)) {
      const TimerStay& stay = timeline_.timer_stays()[row];
      heap.push_back({.handle = stay.handle,
                      .task = stay.task,
                      .is_sleep = is_sleep(stay),
                      .label = trace_.text(timeline_.record(stay.push).label),
                      .push = stay.push,
                      .set = stay.set,
                      .due = stay.due});
    }
    std::ranges::sort(heap, {},
                      [](const Timer& timer) { return std::pair(timer.due, timer.push); });
    return heap;
  }

  /// The task that set the timer goes on to sleep on the timer's future.
  bool is_sleep(const TimerStay& timer) const {
    const TaskStory* task = timeline_.task(timer.task);
    if (task == nullptr || !timer.fut) return false;
    const auto spans = timeline_.spans(task->lane);
    auto span = std::ranges::upper_bound(spans, timer.push, {}, &Span::first);
    while (span != spans.end() && span->state != State::Waiting)
      ++span;
    if (span == spans.end()) return false;
    const trace::Wait& wait = trace_.wait(span->wait);
    return wait.on == WaitOn::Sleep && wait.fut == timer.fut;
  }

  std::vector<Waiting> waiting() const {
    std::vector<Waiting> room;
    for (const std::uint32_t row : timeline_.waiting_at(n_)) {
      const Span& span = timeline_.spans()[row];
      const Lane& lane = timeline_.lanes()[span.lane];
      if (lane.kind != Lane::Kind::Task) continue;
      room.push_back(waiting(span, lane.id));
    }
    return room;
  }

  Waiting waiting(const Span& span, trace::TaskId task) const {
    const Record& suspend = timeline_.record(span.first);
    const trace::Wait& wait = trace_.wait(span.wait);
    Waiting waits{.task = task,
                  .suspend = span.first,
                  .since = span.begin,
                  .wait = span.wait,
                  .site = span.site};
    if (suspend.kind == Kind::TaskSuspend) waits.chain = trace_.chain(suspend.chain);
    const auto is_done = [&](trace::FutureRef fut) { return timeline_.done_record(fut) <= n_; };
    waits.done = static_cast<std::uint32_t>(std::ranges::count_if(wait.targets, is_done));
    waits.count = std::max(wait.count, static_cast<std::uint32_t>(wait.targets.size()));
    if (wait.targets.empty() && wait.target) {
      waits.count = 1;
      waits.done = is_done(wait.target) ? 1 : 0;
    }
    return waits;
  }

  std::vector<Primitive> primitives(const std::vector<Waiting>& room) const {
    std::vector<Primitive> all;
    for (const trace::ObjectId id : timeline_.objects_at(n_))
      all.push_back(primitive(id));
    const auto find = [&](trace::ObjectId id) {
      return std::ranges::find(all, id, &Primitive::object);
    };
    for (const Waiting& task : room) {
      const trace::Wait& wait = trace_.wait(task.wait);
      const trace::ObjectId whole = timeline_.whole_object(wait.object);
      const auto object = whole == 0 ? all.end() : find(whole);
      if (object == all.end()) continue;
      (wait.on == WaitOn::QueuePut ? object->putters : object->waiters).push_back(task.task);
    }
    for (const std::uint32_t row : timeline_.holds_at(n_)) {
      const HoldStay& hold = timeline_.hold_stays()[row];
      const auto object = find(timeline_.whole_object(hold.object));
      if (object != all.end()) {
        object->holders.push_back({hold.task, hold.acquire, is_handed(hold)});
      }
    }
    for (const std::uint32_t row : timeline_.items_at(n_)) {
      const ItemStay& item = timeline_.item_stays()[row];
      if (const auto object = find(item.object); object != all.end()) {
        object->items.push_back(trace_.text(item.text));
      }
    }
    return all;
  }

  Primitive primitive(trace::ObjectId id) const {
    const ObjectStory& story = *timeline_.object(id);
    Primitive object{.object = id, .kind = kind_of(trace_, story), .type = type_of(trace_, story)};
    using enum PrimitiveKind;
    const bool is_counted =
        object.kind == Semaphore || object.kind == PrimitiveKind::Queue || object.kind == Barrier;
    if (story.born <= n_ && is_counted) object.total = story.value;
    if (object.kind == Lock || object.kind == Semaphore || object.kind == Event) {
      object.free = free(story);
    }
    return object;
  }

  std::optional<std::uint32_t> free(const ObjectStory& story) const {
    const auto records = timeline_.records_of_object(story.id);
    const auto later = std::ranges::upper_bound(records, n_);
    if (later != records.begin()) return timeline_.record(*(later - 1)).left;
    if (story.born == NoRecord || story.born > n_) return std::nullopt;
    if (kind_of(trace_, story) == PrimitiveKind::Event) return 0;
    return kind_of(trace_, story) == PrimitiveKind::Lock ? 1 : story.value;
  }

  /// True until the task it was handed to runs.
  bool is_handed(const HoldStay& hold) const {
    if (hold.how != trace::AcquireHow::Handed) return false;
    const Span* now = timeline_.span_at(hold.task, n_);
    const Span* then = timeline_.span_at(hold.task, hold.acquire);
    if (now == nullptr || then == nullptr) return false;
    for (; then != now; ++then) {
      if ((then + 1)->state == State::Running) return false;
    }
    return true;
  }

  Job job(trace::JobId id) const {
    const JobStory& story = *timeline_.job(id);
    const Record& submit = timeline_.record(story.submitted);
    Job work{.job = id, .pool = story.pool, .record = story.submitted, .since = submit.time};
    if (submit.kind == Kind::JobSubmit) {
      work.label = trace_.text(submit.text);
      work.task = submit.task;
    }
    if (story.begun > n_) return work;
    const auto records = timeline_.records_of_job(id);
    const RecordIndex last = *(std::ranges::upper_bound(records, n_) - 1);
    const Record& record = timeline_.record(last);
    work.phase = record.kind == Kind::JobSleep ? Job::Phase::Sleeping : Job::Phase::Running;
    work.record = last;
    work.since = record.time;
    if (record.kind == Kind::JobSleep) {
      work.until = record.time + static_cast<Time>(std::llround(trace_.delay(record.delay) * 1e9));
    }
    return work;
  }

  Snapshot::Living living(trace::TaskId id) const {
    return {id, timeline_.state_at(id, n_).value_or(State::Created), timeline_.site_at(id, n_)};
  }

  std::vector<NeverAwaited> never_awaited() const {
    std::vector<NeverAwaited> coroutines;
    for (const RecordIndex at : timeline_.never_awaited()) {
      if (at > n_) break;
      const Record& record = timeline_.record(at);
      coroutines.push_back({trace_.text(record.text), at, record.site});
    }
    return coroutines;
  }

  const Timeline& timeline_;
  const trace::Trace& trace_;
  RecordIndex n_;
  Detail detail_;
};

}  // namespace

Snapshot snapshot(const Timeline& timeline, RecordIndex n, Detail detail) {
  if (timeline.size() == 0) return {};
  return Observer(timeline, std::min(n, timeline.last()), detail).observe();
}

}  // namespace app::model
