// Explains what the program did beside scheduling: output, blocking, faults, its end.
// Rule: what holds the thread names who has to stand still for it.
#include <algorithm>

#include "app/model/fact.h"
#include "app/model/next_act.h"

namespace app::model {

Explanation ProgramFact::explain() const {
  switch (record_.kind) {
    case Kind::Print:
      return print();
    case Kind::Block:
      return block();
    case Kind::Compute:
      return compute();
    case Kind::Slow:
      return slow();
    case Kind::NeverAwaited:
      return never_awaited();
    case Kind::Error:
      return error();
    case Kind::Deadlock:
      return deadlock();
    case Kind::Nondeterministic:
      return {say().say("From here on the order may differ between runs: {}.", text())};
    case Kind::Limit:
      return limit();
    case Kind::Uncaught:
      return uncaught();
    case Kind::End:
      return end();
    default:
      return {};
  }
}

Explanation ProgramFact::print() const {
  Explanation told{who().say(" printed \"{}\".", text())};
  if (record_.task != 0) told.more = what_it_does_next(timeline_, n_);
  if (!told.more.is_empty()) told.more = join(std::move(told.more), then());
  return told;
}

RichText ProgramFact::then() const {
  const ReadyStay* next = timeline_.next_ready_at(n_, detail_);
  if (next == nullptr) return {};
  return say()
      .say("Then ")
      .ready(*next)
      .say(", ready since ")
      .time(next->push)
      .say(", gets the thread.");
}

Explanation ProgramFact::block() const {
  if (closes_pool(record_)) return close_pool();
  Sentence what = who();
  what.say(" called {}", block_call(trace_, record_));
  return {what.line(" at ", record_.site).say("."),
          join(say().say("That is an ordinary function: it does not await, so it keeps the thread "
                         "for {} s.",
                         delay()),
               stands_still())};
}

Explanation ProgramFact::close_pool() const {
  Sentence what = who();
  what.say(" closes a pool").line(" at ", record_.site).say(": ");
  what.say("{} waits until its jobs have ended.", block_call(trace_, record_));
  return {what, join(say().say("It does not await, so it keeps the thread for {} s.", delay()),
                     stands_still())};
}

Explanation ProgramFact::compute() const {
  Sentence what = who();
  what.say(" computes for {} s", delay()).line(" at ", record_.site).say(".");
  if (record_.task == 0 && record_.job != 0) return {what};
  return {what, join(say().say("It does not await, so it keeps the thread all that time."),
                     stands_still())};
}

RichText ProgramFact::stands_still() const {
  const ReadyStay* next = timeline_.next_ready_at(n_, detail_);
  if (next == nullptr) return say().say("No timer can fire: the loop stands still.");
  const std::uint32_t ready = timeline_.ready_count_at(n_, detail_);
  Sentence text = say();
  text.ready(*next);
  if (ready > 1) text.say(" and {} more", ready - 1);
  return text.say(" {} ready and cannot run; no timer can fire: the loop stands still.",
                  ready > 1 ? "are" : "is");
}

Explanation ProgramFact::slow() const {
  return {who().say(" took {} in one step.", rounded_text(trace_.time(record_.when))),
          say().say("Nothing else could run meanwhile.")};
}

Explanation ProgramFact::never_awaited() const {
  Sentence what = say();
  what.say("{} was called, but nobody awaited it.", text());
  Sentence more = say();
  more.say("Calling a coroutine function only makes a coroutine object; its body never ran.");
  if (trace_.site(record_.site).line != 0) more.line(" It was made at ", record_.site).say(".");
  return {what, more};
}

Explanation ProgramFact::error() const {
  const std::string_view message = trace_.text(record_.text);
  const bool is_sentence = message.ends_with('.') || message.ends_with('!');
  Explanation told{
      say().say("The loop's exception handler was called: {}{}", message, is_sentence ? "" : ".")};
  if (record_.fut) told.more = say().say("It is about ").future(record_.fut).say(".");
  return told;
}

Explanation ProgramFact::deadlock() const {
  const auto pending = trace_.tasks(record_.pending);
  if (pending.empty())
    return {say().say("Nothing is left to do, and the loop runs on until somebody stops it.")};
  Explanation told{say().say("Deadlock: nothing is ready, no timer is set, no job runs.")};
  constexpr std::size_t Named = 3;
  for (std::size_t row = 0; row < std::min(pending.size(), Named); ++row) {
    const Span* span = timeline_.span_at(pending[row], n_);
    if (span == nullptr || span->state != State::Waiting) continue;
    told.more.add(
        say().task(pending[row]).say(" waits for {}.", wait_text(timeline_, span->wait, n_)));
  }
  told.more.add(say().say("Nothing is left that could wake anyone."));
  return told;
}

Explanation ProgramFact::limit() const {
  const bool is_records = record_.limit_what() == trace::LimitWhat::Records;
  return {say().say("The recording was ended by its limit of {} {}{}.", record_.count,
                    is_records ? "record" : "second", record_.count == 1 ? "" : "s")};
}

Explanation ProgramFact::uncaught() const {
  Sentence what = say();
  what.say("The program failed with {}", trace_.text(record_.type));
  if (!text().empty()) what.say(": {}", text());
  return {what.line(" at ", record_.site).say(".")};
}

Explanation ProgramFact::end() const {
  const bool was_cut = n_ > 0 && timeline_.record(n_ - 1).kind == Kind::Limit;
  const bool was_stuck = timeline_.deadlock() != NoRecord;
  if (was_cut || was_stuck) {
    // The exit status is the recording's own.
    return {say().say("{}", was_cut ? "The recording ends here; the program had not ended."
                                    : "The recording ends here; the program would wait for ever."),
            say().say("It took {}.", duration_text(timeline_.duration()))};
  }
  const std::string status =
      record_.status == 0 ? "" : fmt::format(" with exit status {}", record_.status);
  Explanation told{say().say("The program ended{}{}.", status,
                             text().empty() ? "" : fmt::format(": \"{}\"", text()))};
  told.more = say().say("It took {}.", duration_text(timeline_.duration()));
  return told;
}

}  // namespace app::model
