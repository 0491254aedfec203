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
  if (before.hand_over(machine)) return examination.task_text(before.running());
  const bool is_deadlock = examination.timeline().deadlock() != NoRecord;
  return is_deadlock ? "nobody, and nothing will ever wake one" : std::string();
}

/// The first step of a task of the program after this record, or null.
const RunStay* next_run(const Examination& examination, RecordIndex n) {
  const auto runs = examination.timeline().run_stays();
  const auto& rows = examination.performance().rows;
  const auto after = std::ranges::upper_bound(runs, n, {}, &RunStay::begin);
  const auto found =
      std::find_if(after, runs.end(), [&](const RunStay& run) { return rows.contains(run.task); });
  const bool is_story = found != runs.end() && found->begin < story_end(examination.timeline());
  return is_story ? &*found : nullptr;
}

/// Why the task that runs next is next.
RichText reason(const Examination& examination, const RunStay& run) {
  RichText why = examination.say().task(run.task).say(" was the first in the ready queue.");
  if (run.ready == NoRecord) return why;
  return why.add(
      why_ready(examination.timeline(), examination.timeline().ready_stays()[run.ready].push));
}

RichText nobody(const Examination& examination) {
  return examination.say()
      .say("Nobody is ready, no timer is set and no job runs: at ")
      .time(examination.timeline().deadlock())
      .say(" the program stands still.");
}

RichText keeps_thread(const Examination& examination, PartIndex part) {
  return examination.say()
      .task(examination.task(part))
      .say(" keeps the thread until it suspends or ends.");
}

bool keeps_thread_after(Kind kind) {
  return kind == Kind::Create || kind == Kind::Give || kind == Kind::Release;
}

}  // namespace

std::vector<Question> next_step(const Examination& examination) {
  std::vector<Question> asked;
  examination.at_each_occasion([&](const auto& occasion, const Rehearsal& before) {
    if (occasion.operation->kind == Kind::Hold) return;
    Answers answers(runner(examination, before, Machine::EventLoop));
    for (const Machine machine : WrongMachines)
      answers.add(runner(examination, before, machine), machine);
    Question question =
        examination.question(Topic::NextStep, occasion, RichText{}.add("Which task runs next?"));
    if (!answers.give_to(question)) return;
    const auto tell = [&](const Rehearsal& other) {
      return runner(examination, other, Machine::EventLoop);
    };
    if (!examination.is_certain(occasion, tell, question.answers[question.right].text)) return;
    if (keeps_thread_after(occasion.operation->kind)) {
      question.settled = question.record;
      question.reason = keeps_thread(examination, occasion.part);
    } else if (const RunStay* run = next_run(examination, question.record); run != nullptr) {
      question.settled = run->begin;
      question.reason = reason(examination, *run);
    } else if (examination.timeline().deadlock() != NoRecord) {
      question.settled = examination.timeline().deadlock();
      question.reason = nobody(examination);
    } else {
      return;
    }
    asked.push_back(std::move(question));
  });
  return asked;
}

}  // namespace app::model::questions
