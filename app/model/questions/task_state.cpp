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
  if (occasion.operation->kind == Kind::Create) return occasion.operation->part;
  if (occasion.operation->kind == Kind::Wait) return occasion.part;
  if (occasion.operation->kind != Kind::Hold) return Nothing;
  for (PartIndex part = 0; part < before.parts(); ++part)
    if (part != occasion.part && before.state(part) == State::Ready) return part;
  return Nothing;
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

RichText reason(const Examination& examination, const Examination::Occasion& occasion,
                RecordIndex n) {
  if (occasion.operation->kind == Kind::Wait) return why_waiting(examination.timeline(), n);
  return examination.say().task(examination.task(occasion.part)).say(" still has the thread.");
}

}  // namespace

std::vector<Question> task_state(const Examination& examination) {
  std::vector<Question> asked;
  examination.at_each_occasion([&](const auto& occasion, const Rehearsal& before) {
    const PartIndex part = whose(occasion, before);
    if (part == Nothing) return;
    Question question{.topic = Topic::TaskState, .record = examination.shown_at(occasion)};
    question.settled = question.record;
    const State right = state_by(before, Machine::EventLoop, part);
    if (examination.timeline().state_at(examination.task(part), question.record) != right) return;
    Answers answers(state_answer(right));
    for (const Machine machine : WrongMachines)
      answers.add(state_answer(state_by(before, machine, part)), machine);
    if (!answers.give_to(question)) return;
    question.text = examination.seen(occasion);
    question.text.add(
        examination.say().say("What state is ").task(examination.task(part)).say(" in now?"));
    question.reason = reason(examination, occasion, question.record);
    asked.push_back(std::move(question));
  });
  return asked;
}

}  // namespace app::model::questions
