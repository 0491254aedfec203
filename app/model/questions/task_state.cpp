// What state a task is in: one that was just made, one that awaits, one beside a blocked loop.
// Rule: the right state is the timeline's own, and the rehearsal has to agree.
#include "app/model/causes.h"
#include "app/model/questions/topics.h"

namespace app::model::questions {
namespace {

using Kind = Operation::Kind;

std::string state_answer(State state) {
  switch (state) {
    case State::Created:
      return "created: nothing has scheduled it yet";
    case State::Ready:
      return "ready: in the queue, not running";
    case State::Running:
      return "running: it has the thread";
    case State::Waiting:
      return "waiting: suspended until something happens";
    case State::Done:
      return "done: it has ended";
    default:
      return {};
  }
}

/// Whose state is worth asking for, or Nothing.
PartIndex whose(const Examination::Occasion& occasion, const Rehearsal& before) {
  switch (occasion.operation->kind) {
    case Kind::Create:
    case Kind::Give:
    case Kind::Release:
      return occasion.operation->part;
    case Kind::Wait:
    case Kind::Acquire:
    case Kind::Yield:
      return occasion.part;
    case Kind::Hold:
      for (PartIndex part = 0; part < before.parts(); ++part)
        if (part != occasion.part && before.state(part) == State::Ready) return part;
      return occasion.part;
    default:
      return Nothing;
  }
}

/// Of another task, once somebody has the thread: a wrong machine may have given it away.
State state_by(Rehearsal before, Machine machine, PartIndex part) {
  const bool is_own = before.running() == part;
  const trace::Time now = before.now();
  before.perform(machine);
  const State at_once = before.state(part);
  if (is_own || machine == Machine::EventLoop) return at_once;
  return before.hand_over(machine) && before.now() == now ? before.state(part) : at_once;
}

/// A task that blocks the loop is running.
std::optional<State> recorded(const Examination& examination, PartIndex part, RecordIndex n) {
  const auto state = examination.timeline().state_at(examination.task(part), n);
  return state == State::Blocking ? State::Running : state;
}

RichText reason(const Examination& examination, const Examination::Occasion& occasion,
                PartIndex part, RecordIndex n) {
  const Kind kind = occasion.operation->kind;
  if (kind == Kind::Yield || is_suspension(*occasion.operation))
    return why_waiting(examination.timeline(), n);
  if (part == occasion.part)
    return examination.say().task(examination.task(part)).say(" keeps the thread all the while.");
  return examination.say()
      .say("It stands in the ready queue. ")
      .task(examination.task(occasion.part))
      .say(" still has the thread.");
}

}  // namespace

std::vector<Question> task_state(const Examination& examination) {
  std::vector<Question> asked;
  examination.at_each_occasion([&](const auto& occasion, const Rehearsal& before) {
    const PartIndex part = whose(occasion, before);
    if (part == Nothing) return;
    const bool goes_on = occasion.operation->kind == Kind::Hold;
    Question question = examination.question(Topic::TaskState, occasion,
                                             examination.say()
                                                 .say("What state is ")
                                                 .task(examination.task(part))
                                                 .say(" in {}?", goes_on ? "meanwhile" : "now"));
    question.settled = question.record;
    const State right = state_by(before, Machine::EventLoop, part);
    if (recorded(examination, part, question.record) != right) return;
    Answers answers(state_answer(right));
    for (const Machine machine : WrongMachines)
      answers.add(state_answer(state_by(before, machine, part)), machine);
    if (!answers.give_to(question)) return;
    const auto tell = [&](const Rehearsal& other) {
      return state_answer(state_by(other, Machine::EventLoop, part));
    };
    if (!examination.is_certain(occasion, tell, question.answers[question.right].text)) return;
    question.reason = reason(examination, occasion, part, question.record);
    asked.push_back(std::move(question));
  });
  return asked;
}

}  // namespace app::model::questions
