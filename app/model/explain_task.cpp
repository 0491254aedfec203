// Explains what tasks do: births, steps, suspensions, ends.
// Rule: ready is not running; a sentence never says one for the other.
#include <algorithm>

#include "app/model/actors.h"
#include "app/model/causes.h"
#include "app/model/fact.h"
#include "app/model/next_act.h"

namespace app::model {
namespace {

/// "1st", "2nd", "11th".
std::string ordinal(std::uint32_t number) {
  const std::uint32_t teens = number % 100;
  const bool is_teen = teens >= 11 && teens <= 13;
  const std::uint32_t last = is_teen ? 0 : number % 10;
  return fmt::format("{}{}", number, last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
}

}  // namespace

Explanation TaskFact::explain() const {
  switch (record_.kind) {
    case Kind::TaskNew:
      return {say().task(record_.task).say(" was made.")};
    case Kind::TaskName:
      return {say().task(record_.task).say(" is called '{}' now.", text())};
    case Kind::Push:
      return push();
    case Kind::Run:
      return run();
    case Kind::TaskSuspend:
      return task_suspend();
    case Kind::TaskDone:
      return task_done();
    case Kind::TaskCancel:
      return task_cancel();
    case Kind::TaskUncancel:
      return {
          say().task(record_.task).say(" took a request to cancel back: {} left.", record_.left)};
    default:
      return {};
  }
}

Explanation TaskFact::push() const {
  Explanation told;
  const bool is_new = record_.push_why() == trace::PushWhy::CreateTask;
  if (is_new) {
    told.what = birth();
  } else {
    told.what = say().task(record_.task).say(" is ready again.");
    told.more = why_ready(timeline_, n_);
  }
  if (detail_ != Detail::Tasks) told.more = join(std::move(told.more), place_in_queue(is_new));
  return told;
}

RichText TaskFact::birth() const {
  const WakeEdge* edge = timeline_.edge_to(n_);
  Sentence text = say();
  if (edge != nullptr && timeline_.lanes()[edge->from].kind != Lane::Kind::Loop) {
    text.lane(edge->from);
  } else {
    text.say("{}", maker_of_first(timeline_, record_.task));
  }
  text.say(" made ").task(record_.task);
  const std::string call = timeline_.task_call(record_.task);
  if (!call.empty()) text.say(" for {}", call);
  return text.say(".");
}

RichText TaskFact::place_in_queue(bool is_new) const {
  const std::uint32_t place = timeline_.ready_count_at(n_, detail_);
  const RunStay* run = timeline_.run_at(n_);
  Sentence text = say();
  text.say("It is {} in the ready queue", place <= 1 ? "first" : ordinal(place));
  if (is_new && run != nullptr && run->task != 0) {
    return text.say(": nothing of it has run, because ")
        .task(run->task)
        .say(" still has the thread.");
  }
  return text.add(is_new ? "; nothing of it has run yet." : ", not running.");
}

Explanation TaskFact::run() const {
  Sentence what = say();
  what.task(record_.task);
  const trace::SiteId site = timeline_.site_at(record_.task, n_);
  const bool has_run = timeline_.task(record_.task)->started < n_;
  switch (record_.run_how()) {
    case trace::RunHow::First:
      what.say(" begins: {}.", timeline_.task_call(record_.task));
      break;
    case trace::RunHow::Cancel:
      if (has_run) {
        what.say(" gets a CancelledError").line(" at ", site).say(".");
      } else {
        what.say(" was cancelled before it began: its body never runs.");
      }
      break;
    case trace::RunHow::Throw:
      what.say(" gets a {}", text().empty() ? "an exception" : text()).line(" at ", site).say(".");
      break;
    default:
      what.say(" goes on").line(" after ", site).say(".");
      break;
  }
  const RichText since = join(starved(), takes_lock_again());
  return {what, join(since, what_it_does_next(timeline_, n_))};
}

RichText TaskFact::takes_lock_again() const {
  const RunStay* run = timeline_.last_run_at(n_);
  if (run == nullptr || run->ready == NoRecord) return {};
  const Span* span = wait_ended_by(timeline_, timeline_.ready_stays()[run->ready].push);
  if (span == nullptr || trace_.wait(span->wait).on != trace::WaitOn::Condition) return {};
  const auto records = timeline_.records_of(record_.task);
  const auto next = std::ranges::upper_bound(records, n_);
  if (next == records.end() || timeline_.record(*next).kind != Kind::Acquire) return {};
  const std::string lock = object_name(timeline_, timeline_.record(*next).object);
  return say().say("It takes ").link(lock, *next).say(" again.");
}

RichText TaskFact::starved() const {
  const RunStay* run = timeline_.last_run_at(n_);
  if (run == nullptr || run->ready == NoRecord) return {};
  const RecordIndex push = timeline_.ready_stays()[run->ready].push;
  const trace::Time waited = record_.time - timeline_.time(push);
  Sentence text = say();
  if (waited > 0) {
    return text.say("It had been ready since ")
        .time(push)
        .say(" and got the thread {} later.", duration_text(waited));
  }
  const bool has_reason = record_.run_how() == trace::RunHow::Resume;
  return has_reason ? why_ready(timeline_, push) : RichText();
}

Explanation TaskFact::task_suspend() const {
  Sentence what = say();
  what.task(record_.task).say(" {}", await_words(timeline_, record_.wait));
  return {what.line(" at ", record_.site).say("."),
          join(why_waiting(timeline_, n_), who_is_next(timeline_, n_, detail_))};
}

Explanation TaskFact::task_done() const {
  Sentence what = say();
  what.task(record_.task);
  const std::string_view value = text();
  switch (record_.done_how()) {
    case trace::DoneHow::Result:
      if (value.empty() || value == "None") {
        what.say(" is done.");
      } else {
        what.say(" is done and returned {}.", value);
      }
      break;
    case trace::DoneHow::Exception:
      what.say(" failed with {}{}{}.", trace_.text(record_.type), value.empty() ? "" : ": ", value);
      break;
    case trace::DoneHow::Cancelled:
      what.say(" ended as cancelled.");
      break;
  }
  return {what, join(woke(), who_is_next(timeline_, n_, detail_))};
}

RichText TaskFact::woke() const {
  Sentence text = say();
  int count = 0;
  const auto ended = trace::FutureRef::of_task(record_.task);
  for (RecordIndex before = n_; before > 0; --before) {
    const trace::Record& push = timeline_.record(before - 1);
    if (push.kind != Kind::Push || push.fut != ended) break;
    if (push.task == 0) continue;
    text.say("{}", count++ == 0 ? "That made " : " and ").task(push.task);
  }
  return count == 0 ? RichText() : text.say(" ready.");
}

Explanation TaskFact::task_cancel() const {
  Sentence what = say();
  if (record_.by_task != 0 && !is_interrupt(timeline_, n_)) {
    what.task(record_.by_task);
  } else {
    what.say("{}", canceller(timeline_, n_));
  }
  what.say(" called cancel() on ").task(record_.task).say(".");
  if (record_.how != 0) return {what, say().say("It had ended already, so nothing happens.")};
  if (timeline_.task(record_.task)->started > n_) {
    return {what, say().say("It has not begun, so its body will never run.")};
  }
  return {what,
          say()
              .say("That is only a request: ")
              .task(record_.task)
              .say(" gets a CancelledError at its next step, and may clean up or even go on.")};
}

}  // namespace app::model
