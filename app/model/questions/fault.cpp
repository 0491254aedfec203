// Which line is at fault: the one that held the loop while others could not run, or lost a coroutine.
// Rule: the loop was held for a tenth of the run in one step of one line; the others are lines that wait.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "app/model/questions/source_text.h"
#include "app/model/questions/topics.h"
#include "app/model/words.h"

namespace app::model::questions {
namespace {

using Kind = Operation::Kind;

struct Found {
  PartIndex part = Nothing;
  const Operation* operation = nullptr;
  trace::Time duration = 0;
};

bool gives_thread_back(const Operation& operation) {
  return operation.kind == Kind::Wait || operation.kind == Kind::Yield ||
         operation.kind == Kind::End;
}

/// The line that held the loop longest in one step: all its holds of that step together.
Found longest_hold(const Performance& performance) {
  Found longest;
  for (PartIndex part = 0; part < performance.parts.size(); ++part) {
    std::vector<Found> step;
    for (const Operation& operation : performance.parts[part].operations) {
      if (gives_thread_back(operation)) step.clear();
      if (operation.kind != Kind::Hold || operation.site == 0) continue;
      auto line = std::ranges::find(step, operation.site,
                                    [](const Found& found) { return found.operation->site; });
      if (line == step.end()) line = step.insert(line, {part, &operation, 0});
      line->duration += operation.duration;
      if (line->duration > longest.duration) longest = *line;
    }
  }
  return longest;
}

/// Another task is there that could go on, or waits to.
bool holds_somebody_up(const Timeline& timeline, const Performance& performance,
                       const Found& hold) {
  return std::ranges::any_of(performance.parts, [&](const Part& part) {
    if (part.task == performance.parts[hold.part].task) return false;
    const auto state = timeline.state_at(part.task, hold.operation->record);
    return state == State::Ready || state == State::Waiting;
  });
}

/// Where another task waited longest.
Found longest_wait(const Timeline& timeline, const Performance& performance, PartIndex but) {
  Found longest;
  for (PartIndex part = 0; part < performance.parts.size(); ++part)
    for (const Operation& operation : performance.parts[part].operations) {
      if (part == but || operation.kind != Kind::Wait || operation.site == 0) continue;
      const Span* span = timeline.span_at(performance.parts[part].task, operation.record);
      if (span == nullptr || span->until - span->begin <= longest.duration) continue;
      longest = {part, &operation, span->until - span->begin};
    }
  return longest;
}

std::string line_text(const trace::Trace& trace, trace::SiteId id) {
  const std::string code = SourceText(trace).code_at(id);
  return code.empty() ? code : fmt::format("line {}: {}", trace.site(id).line, code);
}

/// The line that held the loop while somebody else could not run.
std::vector<Question> holding(const Examination& examination) {
  const Timeline& timeline = examination.timeline();
  const Performance& performance = examination.performance();
  const Found hold = longest_hold(performance);
  if (hold.operation == nullptr || hold.duration * 10 < timeline.duration()) return {};
  if (!holds_somebody_up(timeline, performance, hold)) return {};
  const Found wait = longest_wait(timeline, performance, hold.part);
  if (wait.operation == nullptr) return {};
  Question question{
      .topic = Topic::Fault, .record = timeline.last(), .settled = hold.operation->record};
  Answers answers(line_text(timeline.trace(), hold.operation->site));
  answers.add(line_text(timeline.trace(), wait.operation->site),
              hold.operation->is_sleep ? Machine::SleepLetsRun : Machine::TimeSlices);
  if (!answers.give_to(question)) return {};
  question.text =
      examination.say().say("For {} the loop could run nobody else. Which line is at fault?",
                            duration_text(hold.duration));
  question.reason = examination.say()
                        .task(examination.task(hold.part))
                        .say(" held the thread there, from ")
                        .time(hold.operation->record)
                        .say(" on.");
  return {question};
}

/// How many never ran, and whether another line is at fault, too.
std::string lost_words(const Timeline& timeline, trace::SiteId first) {
  const auto lost = timeline.never_awaited();
  if (lost.size() == 1) return "One coroutine was made and never ran. Which line is at fault?";
  const bool is_one_line =
      std::ranges::all_of(lost, [&](RecordIndex n) { return timeline.record(n).site == first; });
  return fmt::format("{} coroutines were made and never ran. Which line is {}?", lost.size(),
                     is_one_line ? "at fault" : "one of those at fault");
}

bool loses_one(const Timeline& timeline, trace::SiteId site) {
  return std::ranges::any_of(timeline.never_awaited(), [&](RecordIndex n) {
    const trace::Trace& trace = timeline.trace();
    return trace.site(timeline.record(n).site).file == trace.site(site).file &&
           trace.site(timeline.record(n).site).line == trace.site(site).line;
  });
}

/// The line that made a coroutine which then never ran.
std::vector<Question> losing(const Examination& examination) {
  const Timeline& timeline = examination.timeline();
  if (timeline.never_awaited().empty()) return {};
  const RecordIndex lost = timeline.never_awaited().front();
  const Found wait = longest_wait(timeline, examination.performance(), Nothing);
  if (wait.operation == nullptr) return {};
  const auto chain = timeline.trace().chain(timeline.record(wait.operation->record).chain);
  const trace::SiteId waits = chain.empty() ? wait.operation->site : chain.front();
  if (loses_one(timeline, waits)) return {};
  Question question{.topic = Topic::Fault, .record = timeline.last(), .settled = lost};
  Answers answers(line_text(timeline.trace(), timeline.record(lost).site));
  answers.add(line_text(timeline.trace(), waits), Machine::CallRuns);
  if (!answers.give_to(question)) return {};
  question.text.add(lost_words(timeline, timeline.record(lost).site));
  question.reason = examination.say()
                        .say("It calls ")
                        .code(timeline.trace().text(timeline.record(lost).text))
                        .say(" and drops the coroutine: nobody awaits it, no task is made of it.");
  return {question};
}

}  // namespace

std::vector<Question> fault(const Examination& examination) {
  std::vector<Question> asked = holding(examination);
  std::ranges::move(losing(examination), std::back_inserter(asked));
  return asked;
}

}  // namespace app::model::questions
