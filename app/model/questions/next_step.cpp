// Who has the thread next: after a task was made, and after one has suspended.
// Rule: asked only where some machine would give the thread to another.
#include <algorithm>

#include "app/model/causes.h"
#include "app/model/questions/topics.h"

namespace app::model::questions {
namespace {

using Kind = Operation::Kind;

/// Whose code runs after the operation, by this machine; by value, so that `before` stays.
std::string runner(const Examination& examination, Rehearsal before, Machine machine) {
  before.perform(machine);
  if (!before.hand_over(machine)) return {};
  return examination.task_text(before.running());
}

/// The first step of a task of the program after this record, or null.
const RunStay* next_run(const Examination& examination, RecordIndex n) {
  const auto runs = examination.timeline().run_stays();
  const auto& rows = examination.performance().rows;
  const auto after = std::ranges::upper_bound(runs, n, {}, &RunStay::begin);
  const auto found =
      std::find_if(after, runs.end(), [&](const RunStay& run) { return rows.contains(run.task); });
  return found == runs.end() ? nullptr : &*found;
}

/// Why the task that runs next is next.
RichText reason(const Examination& examination, const RunStay& run) {
  RichText why = examination.say().task(run.task).say(" was the first in the ready queue.");
  if (run.ready == NoRecord) return why;
  return why.add(
      why_ready(examination.timeline(), examination.timeline().ready_stays()[run.ready].push));
}

RichText keeps_thread(const Examination& examination, PartIndex part) {
  return examination.say()
      .task(examination.task(part))
      .say(" keeps the thread until it suspends or ends.");
}

}  // namespace

std::vector<Question> next_step(const Examination& examination) {
  std::vector<Question> asked;
  examination.at_each_occasion([&](const auto& occasion, const Rehearsal& before) {
    Question question{.topic = Topic::NextStep, .record = examination.shown_at(occasion)};
    Answers answers(runner(examination, before, Machine::EventLoop));
    for (const Machine machine : WrongMachines)
      answers.add(runner(examination, before, machine), machine);
    if (occasion.operation->kind == Kind::Hold || !answers.give_to(question)) return;
    question.text = examination.seen(occasion);
    question.text.add(RichText{}.add("Whose code runs next?"));
    const RunStay* run = next_run(examination, question.record);
    const bool is_birth = occasion.operation->kind == Kind::Create;
    if (!is_birth && run == nullptr) return;
    question.settled = is_birth ? question.record : run->begin;
    question.reason =
        is_birth ? keeps_thread(examination, occasion.part) : reason(examination, *run);
    asked.push_back(std::move(question));
  });
  return asked;
}

}  // namespace app::model::questions
