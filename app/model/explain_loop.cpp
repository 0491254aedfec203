// Explains what the loop itself does: iterations, callbacks, timers.
// Rule: asyncio's own callbacks are told in words, the program's by their names.
#include <algorithm>

#include "app/model/causes.h"
#include "app/model/fact.h"

namespace app::model {

Explanation LoopFact::explain() const {
  switch (record_.kind) {
    case Kind::LoopNew:
      return {say().say("The program made an event loop.")};
    case Kind::LoopRun:
      return {say().say("The loop began to run.")};
    case Kind::LoopStop:
      return {say().say("The loop stopped.")};
    case Kind::LoopClose:
      return loop_close();
    case Kind::Iter:
      return iteration();
    case Kind::Push:
      return push_callback();
    case Kind::Run:
      return run_callback();
    case Kind::RunEnd:
      return {say().say("The step is over.")};
    case Kind::Drop:
      return {say().say("A cancelled handle left the ready queue without running.")};
    case Kind::Cancel:
      return {say().say("A callback in the ready queue was cancelled.")};
    case Kind::TimerPush:
      return timer_push();
    case Kind::TimerCancel:
      return {say().say("A timer was cancelled: it will not fire.")};
    default:
      return {};
  }
}

Explanation LoopFact::loop_close() const {
  Explanation told{say().say("The loop was closed.")};
  if (record_.ready + record_.timers > 0) {
    told.more = say().say("It forgot {} in the ready queue and {}.",
                          counted(record_.ready, "handle"), counted(record_.timers, "timer"));
  }
  return told;
}

Explanation LoopFact::iteration() const {
  if (timeline_.select_at(n_) != nullptr) return selecting();
  const std::uint32_t ready = trace_.poll(record_.poll).ready;
  return {say().say("Iteration {} begins.", record_.iteration),
          say().say("The loop first polls and moves timers that are due into the ready queue. "
                    "{} ready before that; what becomes ready while this iteration runs has to "
                    "wait for the next.",
                    ready == 1 ? "1 handle was" : fmt::format("{} handles were", ready))};
}

Explanation LoopFact::selecting() const {
  const Stretch& select = *timeline_.select_at(n_);
  Explanation told{say().say("Nothing is ready: the loop waits.")};
  Sentence until = say();
  until.say("Its selector sleeps until ").time(std::min(select.end, timeline_.last()));
  if (select.end < timeline_.size()) told.more = wakes(until, select.end);
  return told;
}

std::string LoopFact::news(RecordIndex n) const {
  const trace::Record& before = timeline_.record(n - 1);
  if (before.kind != Kind::JobEnd) return "news comes from outside the loop";
  return fmt::format("{} ends", job_name(timeline_, before.job));
}

/// What ends the selector's sleep.
RichText LoopFact::wakes(Sentence& until, RecordIndex n) const {
  const trace::Record& first = timeline_.record(n);
  if (first.kind != Kind::Push) return until.say(".");
  if (first.push_why() != trace::PushWhy::Timer) return until.say(", when {}.", news(n));
  const TimerStay* timer = timeline_.timer_fired_at(n);
  if (timer == nullptr || timer->task == 0) return until.say(", when the next timer is due.");
  const ReadyStay* stay = timeline_.ready_stay_of(n);
  const bool has_run = stay != nullptr && stay->leave != NoRecord;
  if (has_run && first.task == 0 && timeline_.record(stay->leave).is_user != 0)
    return until.say(", when the callback ").code(trace_.text(first.text)).say(" is due.");
  return until.say(", when the timer of ").task(timer->task).say(" is due.");
}

Explanation LoopFact::push_callback() const {
  Sentence what = say();
  what.say("A callback entered the ready queue: {}.", callback_text(text()));
  Explanation told{what};
  if (record_.push_why() == trace::PushWhy::Timer) {
    told.more = say().say("Its timer is due.");
  } else if (record_.fut) {
    told.more =
        say()
            .future(record_.fut)
            .add(record_.fut.is_task() ? " ends, and this callback was waiting for that."
                                       : " is done, and this callback was waiting for that.");
  }
  return told;
}

Explanation LoopFact::run_callback() const {
  const std::string words = callback_text(text());
  if (record_.is_user != 0) return {say().say("The loop runs the callback {}.", words)};
  return {say().say("The loop runs {}.", words),
          say().say("This is asyncio's own callback; no task runs.")};
}

Explanation LoopFact::timer_push() const {
  Sentence what = say();
  const trace::Time due = trace_.time(record_.when);
  what.lane(record_.task != 0 ? timeline_.task(record_.task)->lane : LoopLane);
  return {what.say(" set a timer due at {}.", time_text(due)),
          say().say("It waits in the heap until the loop's clock has come so far.")};
}

}  // namespace app::model
