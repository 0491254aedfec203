// Explains futures, locks, semaphores, queues and jobs.
// Rule: who has a thing and how much is left is what the record says, not what is reckoned.
#include <algorithm>

#include "app/model/fact.h"
#include "app/model/next_act.h"

namespace app::model {

Explanation ObjectFact::explain() const {
  switch (record_.kind) {
    case Kind::FutNew:
      return fut_new();
    case Kind::FutDone:
      return fut_done();
    case Kind::ObjNew:
      return obj_new();
    case Kind::Acquire:
      return acquire();
    case Kind::Release:
      return release();
    case Kind::QueuePut:
      return queue("put", "into");
    case Kind::QueueGet:
      return queue("took", "from");
    case Kind::QueueDone:
      return queue_done();
    case Kind::Notify:
      return notify();
    case Kind::Barrier:
      return barrier();
    case Kind::JobSubmit:
      return job_submit();
    case Kind::JobBegin:
      return job_begin();
    case Kind::JobSleep:
      return {say().job(record_.job).say(" sleeps for {} s, outside the loop.", delay())};
    case Kind::JobEnd:
      return job_end();
    default:
      return {};
  }
}

Explanation ObjectFact::fut_new() const {
  return {who().say(" made future {}.", record_.future),
          say().say("A future is a result that is not there yet.")};
}

Explanation ObjectFact::fut_done() const {
  const char* how = record_.done_how() == trace::DoneHow::Result      ? "has its result"
                    : record_.done_how() == trace::DoneHow::Exception ? "has its exception"
                                                                      : "was cancelled";
  return {say().say("Future {} {}.", record_.future, how),
          say().say("Whoever waits for it goes into the ready queue; nobody runs yet.")};
}

Explanation ObjectFact::obj_new() const {
  Sentence what = who();
  what.say(" made ").object(record_.object);
  const ObjectStory& object = *timeline_.object(record_.object);
  if (kind_of(trace_, object) == PrimitiveKind::Semaphore) {
    what.say(" with {}", counted(record_.value, "permit"));
  }
  if (kind_of(trace_, object) == PrimitiveKind::Queue && record_.value > 0) {
    what.say(" with room for {}", counted(record_.value, "item"));
  }
  return {what.line(" at ", record_.site).say(".")};
}

bool ObjectFact::is_lock() const {
  return kind_of(trace_, *timeline_.object(record_.object)) != PrimitiveKind::Semaphore;
}

Explanation ObjectFact::acquire() const {
  const bool is_handed = record_.acquire_how() == trace::AcquireHow::Handed;
  Sentence what = who();
  what.add(is_handed ? " was handed " : " took ");
  if (!is_lock()) what.say("a permit of ");
  what.object(record_.object).line(" at ", is_handed ? 0 : record_.site).say(".");
  Explanation told{what};
  if (!is_lock()) told.more = say().say("{} left.", counted(record_.left, "permit"));
  told.more = join(std::move(told.more), what_it_does_next(timeline_, n_));
  return told;
}

Explanation ObjectFact::release() const {
  Sentence what = who();
  if (kind_of(trace_, *timeline_.object(record_.object)) == PrimitiveKind::Event) {
    what.add(record_.left == 0 ? " cleared " : " set ").object(record_.object);
    return {what.line(" at ", record_.site).say(".")};
  }
  if (is_lock()) {
    what.say(" released ").object(record_.object).say(".");
    return {what, say().say("Nobody was waiting for it.")};
  }
  what.say(" gave a permit of ").object(record_.object).say(" back.");
  return {what, say().say("Nobody was waiting; {} free.", counted(record_.left, "permit"))};
}

Explanation ObjectFact::queue(const char* verb, const char* preposition) const {
  Sentence what = who();
  what.say(" {} {} {} ", verb, text().empty() ? "an item" : text(), preposition);
  what.object(record_.object).say(".");
  return {what, say().say("It holds {} now.", counted(record_.size, "item"))};
}

Explanation ObjectFact::queue_done() const {
  Sentence what = who();
  what.say(" is done with an item of ").object(record_.object).line(" at ", record_.site).say(".");
  if (record_.left > 0) return {what, say().say("{} to do.", counted(record_.left, "item"))};
  return {what, say().say("Nothing is left to do: whoever waits in join goes on.")};
}

Explanation ObjectFact::notify() const {
  Sentence what = who();
  what.say(" notified ").object(record_.object).line(" at ", record_.site).say(".");
  if (record_.woken == 0) return {what, say().say("Nobody was waiting: it is not heard.")};
  return {what,
          say().say("{} woken, to go on once the lock is free.", counted(record_.woken, "waiter"))};
}

Explanation ObjectFact::barrier() const {
  const char* state = "It waits for more to come.";
  if (record_.barrier_phase() == trace::BarrierPhase::Draining) {
    state = "All have come: it lets them go, and newcomers wait outside.";
  } else if (record_.barrier_phase() == trace::BarrierPhase::Resetting) {
    state = "It was reset: those inside get BrokenBarrierError.";
  } else if (record_.barrier_phase() == trace::BarrierPhase::Broken) {
    state = "It is broken: whoever waits gets BrokenBarrierError.";
  }
  Sentence what = who();
  what.say(" is at ")
      .object(record_.object)
      .line(" at ", record_.site)
      .say(": {} inside.", record_.inside);
  return {what, say().say("{}", state)};
}

Explanation ObjectFact::job_submit() const {
  Sentence what = who();
  what.say(" gave ").job(record_.job);
  what.say(" to a pool of {}", record_.pool() == trace::Pool::Thread ? "threads" : "processes");
  return {what.line(" at ", record_.site).say(".")};
}

Explanation ObjectFact::job_begin() const {
  const bool is_thread = timeline_.job(record_.job)->pool == trace::Pool::Thread;
  return {say().job(record_.job).say(" runs in a {}.", is_thread ? "thread" : "process"),
          say().say("It runs beside the loop, which is free for others.")};
}

Explanation ObjectFact::job_end() const {
  Sentence what = say();
  what.job(record_.job);
  if (text().empty()) {
    what.say(" ended.");
  } else {
    what.say(" failed: {}.", text());
  }
  return {what, say().say("Its result comes back to the loop as a callback.")};
}

}  // namespace app::model
