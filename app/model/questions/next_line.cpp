// What is printed next.
// Rule: the lines of the recording are quoted whole; long ones are not asked for.
#include <fmt/format.h>

#include <algorithm>

#include "app/model/questions/topics.h"

namespace app::model::questions {
namespace {

constexpr std::size_t LongestLine = 60;

std::string quoted(const Timeline& timeline, RecordIndex line) {
  const std::string_view text = timeline.trace().text(timeline.record(line).text);
  return text.empty() || text.size() > LongestLine ? std::string() : fmt::format("\"{}\"", text);
}

/// The next line by this machine, as it is quoted; empty when none comes.
std::string line_after(const Examination& examination, Rehearsal before, Machine machine) {
  const std::size_t printed = before.lines().size();
  before.run_to_end(machine);
  if (before.lines().size() == printed) return {};
  return quoted(examination.timeline(), before.lines()[printed].record);
}

RichText reason(const Examination& examination, RecordIndex line) {
  const trace::Record& print = examination.timeline().record(line);
  return examination.say()
      .task(print.task)
      .say(" prints it")
      .line(" at ", print.site)
      .say(", at ")
      .time(line)
      .say(".");
}

}  // namespace

std::vector<Question> next_line(const Examination& examination) {
  std::vector<Question> asked;
  const auto prints = examination.timeline().prints();
  examination.at_each_occasion([&](const auto& occasion, const Rehearsal& before) {
    Question question{.topic = Topic::NextLine, .record = examination.shown_at(occasion)};
    const auto next = std::ranges::upper_bound(prints, question.record);
    if (next == prints.end()) return;
    question.settled = *next;
    Answers answers(quoted(examination.timeline(), question.settled));
    if (line_after(examination, before, Machine::EventLoop) !=
        quoted(examination.timeline(), question.settled))
      return;
    for (const Machine machine : WrongMachines)
      answers.add(line_after(examination, before, machine), machine);
    if (!answers.give_to(question)) return;
    question.text = examination.seen(occasion);
    question.text.add(RichText{}.add("What is printed next?"));
    question.reason = reason(examination, question.settled);
    asked.push_back(std::move(question));
  });
  return asked;
}

}  // namespace app::model::questions
