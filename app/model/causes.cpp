// One function for each way to be woken, joined by the reason a push gives.
// Rule: each answer quotes the record that made it so, with a link to it.
#include "app/model/causes.h"

#include <algorithm>
#include <cmath>

#include "app/model/actors.h"
#include "app/model/sentence.h"
#include "app/model/words.h"

namespace app::model {
namespace {

using trace::Kind;
using trace::PushWhy;
using trace::Record;
using trace::Wait;
using trace::WaitOn;

/// Tells why one Push made its task ready.
class Wake {
 public:
  Wake(const Timeline& timeline, RecordIndex push)
      : timeline_(timeline),
        trace_(timeline.trace()),
        push_(timeline.record(push)),
        n_(push),
        edge_(timeline.edge_to(push)),
        span_(wait_ended_by(timeline, push)) {}

  RichText tell() const {
    switch (push_.push_why()) {
      case PushWhy::CreateTask:
        return created();
      case PushWhy::Yield:
        return say().say("It gave its turn away and went to the back of the queue.");
      case PushWhy::Error:
        return say().say("It awaited something that cannot be awaited: it gets a RuntimeError.");
      default:
        break;
    }
    if (edge_ != nullptr && edge_->kind == WakeEdge::Kind::Cancelled) return cancelled();
    if (edge_ == nullptr && is_wait_cancelled()) return wait_cancelled();
    if (edge_ != nullptr && edge_->kind == WakeEdge::Kind::JobDone) return job_done();
    if (span_ == nullptr) return {};
    return woken(trace_.wait(span_->wait));
  }

 private:
  Sentence say() const { return Sentence(timeline_); }

  RichText created() const {
    if (edge_ != nullptr && timeline_.lanes()[edge_->from].kind != Lane::Kind::Loop)
      return say().lane(edge_->from).say(" created it.");
    return say().say("{} made it.", maker_of_first(timeline_, push_.task));
  }

  RichText cancelled() const {
    const RecordIndex cancel = cancelled_at();
    Sentence who = say();
    const bool is_by_task = cancel == NoRecord || (timeline_.record(cancel).by_task != 0 &&
                                                   !is_interrupt(timeline_, cancel));
    if (is_by_task)
      who.lane(edge_->from);
    else
      who.say("{}", canceller(timeline_, cancel));
    return who.say(" asked for its cancellation at ")
        .time(edge_->cause)
        .say(": it gets a CancelledError.");
  }

  /// The last call of cancel() on it before it was made ready, or NoRecord.
  RecordIndex cancelled_at() const {
    const auto records = timeline_.records_of(push_.task);
    for (auto later = std::ranges::lower_bound(records, n_); later != records.begin();)
      if (timeline_.record(*--later).kind == Kind::TaskCancel) return *later;
    return NoRecord;
  }

  RichText job_done() const {
    return say()
        .lane(edge_->from)
        .say(" ended at ")
        .time(edge_->cause)
        .say(", outside the loop, and brought its result.");
  }

  RichText wait_cancelled() const {
    const RecordIndex cancel = cancelled_at();
    if (cancel == NoRecord)
      return say().say("What it waited for was cancelled: it gets a CancelledError.");
    return say().say("{} asked for its cancellation: it gets a CancelledError.",
                     canceller(timeline_, cancel));
  }

  bool is_wait_cancelled() const {
    const RecordIndex done = timeline_.done_record(push_.fut);
    return done < n_ && timeline_.record(done).kind == Kind::FutDone &&
           timeline_.record(done).done_how() == trace::DoneHow::Cancelled;
  }

  bool is_timer() const { return edge_ != nullptr && edge_->kind == WakeEdge::Kind::Timer; }

  /// "Task-4", or "someone" where the trace does not know.
  Sentence& who(Sentence& text) const {
    return edge_ == nullptr ? text.say("Someone") : text.lane(edge_->from);
  }

  RichText woken(const Wait& wait) const {
    switch (wait.on) {
      case WaitOn::Sleep:
        return slept(wait);
      case WaitOn::Gather:
      case WaitOn::TaskGroup:
      case WaitOn::Wait:
        return group(wait);
      case WaitOn::WaitFor:
      case WaitOn::WaitForCancel:
      case WaitOn::Task:
      case WaitOn::Shield:
        return target(wait);
      case WaitOn::Lock:
      case WaitOn::ConditionRelock:
      case WaitOn::Semaphore:
      case WaitOn::BoundedSemaphore:
        return handed(wait);
      default:
        return by_someone(wait);
    }
  }

  RichText slept(const Wait& wait) const {
    const trace::Time due = span_->begin + nanoseconds(wait.seconds.value_or(0));
    Sentence text = say();
    text.say("Its {} is over: the timer was due at {}",
             sleep_call(trace_, wait.seconds.value_or(0)), time_text(due));
    if (const Stretch* block = last_block(due); push_.time > due && block != nullptr) {
      text.say(" and fired at ")
          .time(n_)
          .say(", {} late, because ", duration_text(push_.time - due));
      text.task(block->task).say(" held the loop");
    }
    return text.say(".");
  }

  static trace::Time nanoseconds(double seconds) {
    constexpr double Longest = 9e9;
    return std::llround(std::clamp(seconds, 0.0, Longest) * 1e9);
  }

  /// What held the loop as `due` came.
  const Stretch* last_block(trace::Time due) const {
    const auto blocks = timeline_.blocks();
    const auto later = std::ranges::upper_bound(blocks, n_, {}, &Stretch::first);
    if (later == blocks.begin()) return nullptr;
    const Stretch& block = *(later - 1);
    return block.until > due && block.task != 0 ? &block : nullptr;
  }

  RichText group(const Wait& wait) const {
    if (is_timer()) return say().say("Its time-out came.");
    const auto is_done = [&](trace::FutureRef fut) {
      return timeline_.done_record(fut) < n_ || fut == last();
    };
    const bool are_all = std::ranges::all_of(wait.targets, is_done);
    const std::size_t count = std::max<std::size_t>(wait.count, wait.targets.size());
    Sentence text = say();
    if (are_all && count == 1 && edge_ != nullptr) return who(text).say(" has ended.");
    if (are_all && wait.when != trace::WaitWhen::FirstCompleted) {
      text.add(all_have_ended(count));
      return edge_ == nullptr ? text.say(".")
                              : text.say("; the last was ").lane(edge_->from).say(".");
    }
    return who(text).say(" ended, and that is enough for its {}.",
                         wait.on == WaitOn::Gather ? "gather"
                         : wait.on == WaitOn::Wait ? "wait"
                                                   : "TaskGroup");
  }

  static std::string all_have_ended(std::size_t count) {
    if (count == 1) return "The one it waits for has ended";
    if (count == 2) return "Both it waits for have ended";
    return fmt::format("All {} it waits for have ended", count);
  }

  /// The task in whose step this began: its end is recorded a little later than what it causes.
  trace::FutureRef last() const {
    if (edge_ == nullptr) return {};
    const Lane& lane = timeline_.lanes()[edge_->from];
    return lane.kind == Lane::Kind::Task ? trace::FutureRef::of_task(lane.id) : trace::FutureRef{};
  }

  RichText target(const Wait& wait) const {
    if (is_timer()) return say().say("Its time-out came.");
    const trace::FutureRef awaited = wait.target ? wait.target : wait.fut;
    return say().future(awaited).say(", which it waits for, has ended.");
  }

  RichText handed(const Wait& wait) const {
    const bool is_lock = wait.on == WaitOn::Lock || wait.on == WaitOn::ConditionRelock;
    const RecordIndex when = edge_ == nullptr ? n_ : edge_->cause;
    Sentence text = say();
    if (is_lock) {
      who(text).say(" released ").object(wait.object).say(" at ").time(when);
      return text.say("; it was the first in line.");
    }
    who(text).say(" gave its permit of ").object(wait.object).say(" back at ").time(when);
    return text.say(" and handed it on to the first in line.");
  }

  RichText by_someone(const Wait& wait) const {
    Sentence text = say();
    switch (wait.on) {
      case WaitOn::Event:
        return who(text).say(" set ").object(wait.object).say(".");
      case WaitOn::Condition:
        return who(text).say(" notified ").object(wait.object).say(".");
      case WaitOn::Barrier:
        return who(text).say(" was the last to arrive at ").object(wait.object).say(".");
      case WaitOn::BarrierLock:
        return text.object(wait.object).say(" is empty again.");
      case WaitOn::QueueGet:
        return who(text).say(" put an item into ").object(wait.object).say(".");
      case WaitOn::QueuePut:
        return who(text).say(" took an item from ").object(wait.object).say(": there is room.");
      case WaitOn::QueueJoin:
        return text.say("Every item of ").object(wait.object).say(" is done.");
      case WaitOn::AsCompleted:
        return who(text).say(" completed.");
      case WaitOn::Lib:
        return text.say("{} came back.", trace_.text(wait.call));
      default:
        return who(text).say(" completed ").future(wait.fut).say(".");
    }
  }

  const Timeline& timeline_;
  const trace::Trace& trace_;
  const Record& push_;
  RecordIndex n_;
  const WakeEdge* edge_;
  const Span* span_;
};

/// The timer this suspension sleeps on, or null.
const TimerStay* timer_of(const Timeline& timeline, RecordIndex suspend) {
  const auto timers = timeline.timer_stays();
  const auto later = std::ranges::upper_bound(timers, suspend, {}, &TimerStay::push);
  if (later == timers.begin()) return nullptr;
  const TimerStay& timer = *(later - 1);
  const Record& record = timeline.record(suspend);
  const bool is_its =
      timer.task == record.task && timer.fut == timeline.trace().wait(record.wait).fut;
  return is_its ? &timer : nullptr;
}

RichText place_in_line(const Timeline& timeline, const Wait& wait, RecordIndex suspend) {
  std::uint32_t before = 0;
  for (const std::uint32_t row : timeline.waiting_at(suspend)) {
    const Span& span = timeline.spans()[row];
    if (span.first < suspend && timeline.trace().wait(span.wait).object == wait.object) ++before;
  }
  Sentence text(timeline);
  if (before == 0) return text.say("It is the first in line and gave the thread back.");
  return text.say("{} waited there before it; it gave the thread back.",
                  before == 1 ? "One task" : fmt::format("{} tasks", before));
}

/// What ends a wait for several.
std::string_view enough(const Wait& wait) {
  if (wait.count == 1) return "it has ended";
  if (wait.when == trace::WaitWhen::FirstCompleted) return "one of them has ended";
  return wait.count == 2 ? "both have ended" : "all have ended";
}

std::string limit(const Wait& wait) {
  return wait.seconds ? fmt::format(", but for at most {} s", *wait.seconds) : std::string();
}

/// Where the loop goes when nothing is ready: to the deadline, or to a job's end.
RichText loop_will_wait(const Timeline& timeline, RecordIndex n) {
  const auto selects = timeline.selects();
  const auto select = std::ranges::lower_bound(selects, n, {}, &Stretch::first);
  if (select == selects.end()) return {};
  const RunStay* last_run = timeline.last_run_at(select->first);
  if (last_run != nullptr && last_run->begin > n) return {};
  Sentence text(timeline);
  text.say("Nothing else is ready: the loop waits until ").time(select->end);
  return text.say(".");
}

}  // namespace

const Span* wait_ended_by(const Timeline& timeline, RecordIndex push) {
  const trace::TaskId task = timeline.record(push).task;
  const Span* span = push == 0 ? nullptr : timeline.span_at(task, push - 1);
  return span != nullptr && span->state == State::Waiting && span->end == push ? span : nullptr;
}

RichText why_ready(const Timeline& timeline, RecordIndex push) {
  return Wake(timeline, push).tell();
}

RichText why_waiting(const Timeline& timeline, RecordIndex suspend) {
  const Record& record = timeline.record(suspend);
  const Wait& wait = timeline.trace().wait(record.wait);
  Sentence text(timeline);
  switch (wait.on) {
    case WaitOn::Yield:
      return text.say("It stays ready: it only went to the back of the queue to let others run.");
    case WaitOn::Sleep:
      if (const TimerStay* timer = timer_of(timeline, suspend); timer != nullptr) {
        return text.say("It set a timer due at {} and gave the thread back.",
                        time_text(timer->due));
      }
      return text.say("It gave the thread back.");
    case WaitOn::Lock:
    case WaitOn::Semaphore:
    case WaitOn::BoundedSemaphore:
      return place_in_line(timeline, wait, suspend);
    case WaitOn::Executor:
      return text.say("The job runs outside the loop; the task gave the thread back.");
    case WaitOn::Gather:
    case WaitOn::TaskGroup:
    case WaitOn::Wait:
      return text.say("It gave the thread back until {}{}.", enough(wait), limit(wait));
    case WaitOn::WaitFor:
      return text.say("It gave the thread back until ")
          .future(wait.target)
          .say(" has ended{}.", limit(wait));
    default:
      return text.say("It gave the thread back.");
  }
}

RichText who_is_next(const Timeline& timeline, RecordIndex n, Detail detail) {
  const ReadyStay* next = timeline.next_ready_at(n, detail);
  if (next == nullptr) {
    if (timeline.ready_count_at(n, Detail::All) > 0) return {};
    return loop_will_wait(timeline, n);
  }
  Sentence text(timeline);
  text.ready(*next);
  return text.say(" is next: it has been ready since ").time(next->push).say(".");
}

std::string await_words(const Timeline& timeline, trace::WaitId id) {
  const trace::Trace& trace = timeline.trace();
  const Wait& wait = trace.wait(id);
  const std::string_view module = trace.meta().language == "c++" ? "" : "asyncio.";
  switch (wait.on) {
    case WaitOn::Yield:
      return fmt::format("called {}", sleep_call(trace, 0));
    case WaitOn::Sleep:
      return fmt::format("called {}", sleep_call(trace, wait.seconds.value_or(0)));
    case WaitOn::Task:
      return "awaits " + future_name(timeline, wait.target ? wait.target : wait.fut);
    case WaitOn::Gather:
      return fmt::format("awaits {}gather of {}", module, wait.count);
    case WaitOn::TaskGroup:
      return wait.count == 1 ? "waits for the task of its TaskGroup"
                             : fmt::format("waits for the {} tasks of its TaskGroup", wait.count);
    case WaitOn::Wait:
      return fmt::format("awaits {}wait of {}", module, wait.count);
    case WaitOn::WaitFor: {
      const std::string limit =
          wait.seconds ? fmt::format(" for at most {} s", *wait.seconds) : std::string();
      return fmt::format("waits for {}{}", future_name(timeline, wait.target), limit);
    }
    case WaitOn::Lib:
      return fmt::format("awaits {}", trace.text(wait.call));
    case WaitOn::Executor:
      return fmt::format("awaits {}", job_name(timeline, wait.job));
    case WaitOn::Future:
      return fmt::format("awaits {}", future_name(timeline, wait.fut));
    case WaitOn::WaitForCancel:
      return fmt::format("waits until {}, which it asked to cancel, has ended",
                         future_name(timeline, wait.target));
    case WaitOn::Shield:
      return fmt::format("awaits {}", wait_text(timeline, id, 0));
    default:
      return fmt::format("waits for {}", wait_text(timeline, id, 0));
  }
}

}  // namespace app::model
