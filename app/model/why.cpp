// Answers "why?" for whatever can be pointed at.
// Rule: the answer is about the record one stands at; only the chain looks ahead.
#include <algorithm>

#include "app/model/cause_chain.h"
#include "app/model/causes.h"
#include "app/model/explanation.h"
#include "app/model/line_records.h"
#include "app/model/sentence.h"
#include "app/model/words.h"

namespace app::model {
namespace {

using trace::Kind;
using trace::Record;

class Answer {
 public:
  Answer(const Timeline& timeline, RecordIndex n)
      : timeline_(timeline), trace_(timeline.trace()), n_(n) {}

  Why about(Target target) const {
    switch (target.on) {
      case Target::On::Task:
        return task(target.id);
      case Target::On::Handle:
        return handle(target.id);
      case Target::On::Job:
        return job(target.id);
      case Target::On::Object:
        return object(target.id);
      case Target::On::Record:
        return record(target.id);
      case Target::On::Lane:
        return lane(target.id);
      case Target::On::SourceLine:
        return line(target.id);
      default:
        return {};
    }
  }

 private:
  Sentence say() const { return Sentence(timeline_); }

  Why task(trace::TaskId id) const {
    const Span* span = timeline_.span_at(id, n_);
    if (span == nullptr) return {};
    switch (span->state) {
      case State::Created:
        return created(id, *span);
      case State::Ready:
        return ready(id, *span);
      case State::Running:
        return running(id);
      case State::Blocking:
        return blocking(id, *span);
      case State::Waiting:
        return waiting(id, *span);
      default:
        return ended(id, *span);
    }
  }

  Why created(trace::TaskId id, const Span& span) const {
    Why why{timeline_.task_name(id) + " was made"};
    why.text = say()
                   .task(id)
                   .say(" was made at ")
                   .time(span.first)
                   .say(" and is not in the ready queue yet.");
    why.chain.push_back({"made", {Target::On::Record, span.first}, true});
    return why;
  }

  Why ready(trace::TaskId id, const Span& span) const {
    Why why{fmt::format("Why is {} ready and not running?", timeline_.task_name(id))};
    const ReadyStay* stay = stay_of(id);
    if (stay == nullptr) return why;
    if (span.first == stay->push ||
        timeline_.record(stay->push).push_why() != trace::PushWhy::Yield) {
      why.text = say().say("It has been ready since ").time(span.first).say(".");
    }
    why.text.add(why_ready(timeline_, stay->push)).add(turn(*stay));
    why.chain = chain_of_ready(timeline_, *stay, ChainSubject::Ready);
    return why;
  }

  /// The stay in the ready queue in which the task is now.
  const ReadyStay* stay_of(trace::TaskId id) const {
    for (const std::uint32_t row : timeline_.ready_at(n_)) {
      const ReadyStay& stay = timeline_.ready_stays()[row];
      if (stay.task == id) return &stay;
    }
    return nullptr;
  }

  /// "One thread runs one step at a time: Task-7 has it now, Task-8 is next."
  RichText turn(const ReadyStay& stay) const {
    std::uint32_t before = 0;
    for (const std::uint32_t row : timeline_.ready_at(n_, Detail::Queue)) {
      const ReadyStay& other = timeline_.ready_stays()[row];
      if (other.push < stay.push) ++before;
    }
    Sentence text = say();
    text.say("One thread runs one step at a time: ");
    const RunStay* run = timeline_.run_at(n_);
    if (run != nullptr && run->task != 0) {
      text.task(run->task).say(" has it now, ");
    } else if (run != nullptr) {
      text.say("a callback has it now, ");
    }
    text.task(stay.task);
    if (before == 0) return text.say(" is next.");
    return text.say(" comes after {} that {} before it in the queue.",
                    before == 1 ? "one" : fmt::format("{}", before), before == 1 ? "is" : "are");
  }

  Why running(trace::TaskId id) const {
    Why why{fmt::format("Why is {} running?", timeline_.task_name(id))};
    const RunStay* run = timeline_.run_at(n_);
    if (run == nullptr || run->task != id) return why;
    why.text =
        say()
            .say("It was the first in the ready queue at ")
            .time(run->begin)
            .say(", and it keeps the thread until it awaits something that is not there yet.");
    if (run->ready != NoRecord) {
      why.text.add(why_ready(timeline_, timeline_.ready_stays()[run->ready].push));
    }
    why.chain = chain_of_run(timeline_, *run);
    return why;
  }

  Why blocking(trace::TaskId id, const Span& span) const {
    Why why{fmt::format("Why does {} hold the loop?", timeline_.task_name(id))};
    const Explanation told = explain(timeline_, span.first, Detail::Queue);
    why.text = told.what;
    why.text.add(told.more);
    if (const RunStay* run = timeline_.run_at(n_); run != nullptr) {
      why.chain = chain_of_run(timeline_, *run);
    }
    return why;
  }

  Why waiting(trace::TaskId id, const Span& span) const {
    Why why{fmt::format("What is {} waiting for?", timeline_.task_name(id))};
    Sentence text = say();
    text.say("It {} at ", await_words(timeline_, span.wait)).time(span.first);
    why.text = text.line(", ", span.site).say(".");
    if (timeline_.record(span.first).kind == Kind::TaskSuspend) {
      why.text.add(why_waiting(timeline_, span.first));
    }
    why.text.add(set_free(span));
    why.chain = chain_of_wait(timeline_, span);
    return why;
  }

  RichText set_free(const Span& span) const {
    if (span.end >= timeline_.size()) return say().say("Nothing in this recording wakes it.");
    const WakeEdge* edge = timeline_.edge_to(span.end);
    if (edge == nullptr) return {};
    if (edge->kind == WakeEdge::Kind::Timer) {
      return say().say("The clock will free it at ").time(edge->cause).say(".");
    }
    return say().lane(edge->from).say(" will free it at ").time(edge->cause).say(".");
  }

  Why ended(trace::TaskId id, const Span& span) const {
    Why why{fmt::format("How did {} end?", timeline_.task_name(id))};
    const Explanation told = explain(timeline_, span.first, Detail::Tasks);
    why.text = told.what;
    const RichText when = say().say("That was at ").time(span.first).say(".");
    why.text.add(when);
    if (const RunStay* run = timeline_.last_run_at(span.first); run != nullptr && run->task == id) {
      why.chain = chain_of_run(timeline_, *run);
      for (Cause& cause : why.chain)
        cause.is_subject = false;
      if (!why.chain.empty()) why.chain.back().is_subject = true;
    }
    return why;
  }

  Why handle(trace::HandleId id) const {
    for (const std::uint32_t row : timeline_.ready_at(n_)) {
      const ReadyStay& stay = timeline_.ready_stays()[row];
      if (stay.handle == id) return stay.task == 0 ? callback(stay) : task(stay.task);
    }
    const RunStay* run = timeline_.run_at(n_);
    if (run == nullptr || run->handle != id) return timer(id);
    if (run->task != 0) return task(run->task);
    const Explanation told = explain(timeline_, run->begin, Detail::All);
    Why why{told.what.text, told.more};
    why.chain = chain_of_run(timeline_, *run);
    return why;
  }

  Why callback(const ReadyStay& stay) const {
    const std::string_view label = trace_.text(timeline_.record(stay.push).text);
    Why why{fmt::format("Why is a callback ready: {}?", callback_text(label))};
    why.text = explain(timeline_, stay.push, Detail::All).more;
    why.text.add(say().say("It entered the queue at ").time(stay.push).say("."));
    why.chain = chain_of_ready(timeline_, stay, ChainSubject::Ready);
    return why;
  }

  Why timer(trace::HandleId id) const {
    for (const std::uint32_t row : timeline_.timers_at(n_)) {
      const TimerStay& stay = timeline_.timer_stays()[row];
      if (stay.handle != id) continue;
      Why why{fmt::format("A timer due at {}", time_text(stay.due))};
      Sentence text = say();
      if (stay.task != 0) text.task(stay.task).say(" set it at ").time(stay.push).say(".");
      why.text = text;
      why.chain.push_back({"timer set", {Target::On::Record, stay.push}, true});
      if (stay.leave < timeline_.size()) {
        why.chain.push_back({"fires", {Target::On::Record, stay.leave}});
      }
      return why;
    }
    return {};
  }

  Why job(trace::JobId id) const {
    const JobStory* story = timeline_.job(id);
    if (story == nullptr || story->submitted > n_) return {};
    Why why{fmt::format("What is {}?", job_name(timeline_, id))};
    const Record& submit = timeline_.record(story->submitted);
    Sentence text = say();
    if (submit.task != 0)
      text.task(submit.task).say(" gave it to a pool at ").time(story->submitted).say(".");
    if (story->dropped <= n_)
      text.say(" It left the line at ").time(story->dropped).say(" and never runs.");
    else if (story->begun > n_)
      text.say(" It waits for a free worker.");
    else if (story->ended > n_)
      text.say(" It runs outside the loop, beside it, since ").time(story->begun).say(".");
    else
      text.say(" It ended at ").time(story->ended).say(".");
    why.text = text;
    add_step(why, "submitted", story->submitted);
    add_step(why, "begins", story->begun);
    add_step(why, "ends", story->ended);
    if (story->dropped > story->submitted) add_step(why, "dropped", story->dropped);
    return why;
  }

  void add_step(Why& why, std::string label, RecordIndex n) const {
    if (n >= timeline_.size()) return;
    why.chain.push_back({std::move(label), {Target::On::Record, n}, n <= n_});
    for (std::size_t row = 0; row + 1 < why.chain.size(); ++row) {
      if (why.chain.back().is_subject) why.chain[row].is_subject = false;
    }
  }

  Why object(trace::ObjectId id) const {
    const Snapshot now = snapshot(timeline_, n_);
    const auto found = std::ranges::find(now.primitives, id, &Primitive::object);
    if (found == now.primitives.end()) return {};
    Why why{fmt::format("Who has {}?", object_name(timeline_, id))};
    why.text = holders(*found);
    why.text.add(line_of(*found));
    const ObjectStory& story = *timeline_.object(id);
    if (story.born != NoRecord)
      why.chain.push_back({"made", {Target::On::Record, story.born}, true});
    return why;
  }

  RichText holders(const Primitive& object) const {
    Sentence text = say();
    if (object.kind == Primitive::Kind::Queue) {
      return text.say("It holds {} item{}.", object.items.size(),
                      object.items.size() == 1 ? "" : "s");
    }
    if (object.free) text.say("{} free. ", *object.free);
    if (object.holders.empty()) return text.say("Nobody holds it.");
    text.say("Held by ");
    constexpr std::size_t Named = 6;
    for (std::size_t row = 0; row < std::min(object.holders.size(), Named); ++row) {
      if (row > 0) text.say(", ");
      text.task(object.holders[row].task);
      if (object.holders[row].is_handed) text.say(" (handed, not running yet)");
    }
    if (object.holders.size() > Named) text.say(" and {} more", object.holders.size() - Named);
    return text.say(".");
  }

  RichText line_of(const Primitive& object) const {
    if (object.waiters.empty()) return say().say("Nobody waits.");
    Sentence text = say();
    text.task(object.waiters.front());
    if (object.waiters.size() == 1) return text.say(" waits.");
    return text.say(" is the first of {} in line.", object.waiters.size());
  }

  Why record(RecordIndex at) const {
    if (at >= timeline_.size()) return {};
    const Record& what = timeline_.record(at);
    const Span* span = timeline_.span_at(what.task, at);
    if (span != nullptr && span->first == at) return Answer(timeline_, at).task(what.task);
    const Explanation told = explain(timeline_, at, Detail::Queue);
    Why why{told.what.text};
    why.text = say().say("That was at ").time(at).line(", ", site_of(what)).say(".");
    why.text.add(told.more);
    const RunStay* run = timeline_.run_at(at);
    if (run != nullptr) {
      why.chain = chain_of_run(timeline_, *run);
      for (Cause& cause : why.chain)
        cause.is_subject = false;
      const auto after =
          std::ranges::find_if(why.chain, [&](const Cause& cause) { return cause.target.id > at; });
      if (what.kind == Kind::Print)
        why.chain.insert(after, {"prints", {Target::On::Record, at}, true});
    }
    return why;
  }

  Why lane(LaneIndex index) const {
    if (index >= timeline_.lanes().size()) return {};
    const Lane& row = timeline_.lanes()[index];
    if (row.kind == Lane::Kind::Task) return task(row.id);
    if (row.kind == Lane::Kind::Loop) return loop();
    if (row.is_job()) return job(row.id);
    const Span* span = timeline_.lane_span_at(index, n_);
    return span == nullptr ? Why{} : job(timeline_.lanes()[span->lane].id);
  }

  Why loop() const {
    Why why{"What is the loop doing?"};
    if (const Stretch* block = timeline_.blocked_at(n_); block != nullptr) {
      Sentence text = say();
      block->task != 0 ? text.task(block->task) : text.say("A callback");
      why.text =
          text.say(" holds the thread until {}: the loop stands still.", time_text(block->until));
    } else if (const Stretch* select = timeline_.select_at(n_); select != nullptr) {
      why.text = explain(timeline_, select->first, Detail::Queue).more;
    } else if (const RunStay* run = timeline_.run_at(n_); run != nullptr) {
      Sentence text = say();
      run->task != 0 ? text.say("It runs a step of ").task(run->task)
                     : text.say("It runs a callback");
      why.text = text.say(".");
    } else {
      why.text = say().say("It is between two handles.");
    }
    return why;
  }

  Why line(std::uint32_t number) const {
    const LineRecords lines(timeline_, main_file(timeline_));
    const auto here = lines.records(number);
    Why why{fmt::format("What happened at line {}?", number)};
    if (here.empty()) {
      why.text = say().say("No record names this line: nothing is known of when it ran.");
      return why;
    }
    const auto passed = std::ranges::upper_bound(here, n_) - here.begin();
    Sentence text = say();
    text.say("{} records name it, {} of them up to now. ", here.size(), passed);
    why.text =
        text.say("First at ").time(here.front()).say(", last at ").time(here.back()).say(".");
    why.chain.push_back({"first", {Target::On::Record, here.front()}});
    if (passed < static_cast<std::ptrdiff_t>(here.size())) {
      why.chain.push_back(
          {"next", {Target::On::Record, here[static_cast<std::size_t>(passed)]}, true});
    }
    why.chain.push_back({"last", {Target::On::Record, here.back()}});
    return why;
  }

  const Timeline& timeline_;
  const trace::Trace& trace_;
  RecordIndex n_;
};

}  // namespace

Why why(const Timeline& timeline, Target target, RecordIndex n) {
  if (timeline.size() == 0) return {};
  return Answer(timeline, std::min(n, timeline.last())).about(target);
}

}  // namespace app::model
