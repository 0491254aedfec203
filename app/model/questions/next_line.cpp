// What is printed next.
// Rule: the lines of the recording are quoted whole; long ones are not asked for.
#include <fmt/format.h>

#include <algorithm>

#include "app/model/questions/chance.h"
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

/// "What is printed next, after "done 1"?"
RichText asked(const Examination& examination, RecordIndex n) {
  const Timeline& timeline = examination.timeline();
  const auto lines = lines_of_story(timeline);
  const auto later = std::ranges::upper_bound(lines, n);
  if (later == lines.begin()) return RichText{}.add("What is printed first?");
  const std::string last = quoted(timeline, *(later - 1));
  if (last.empty()) return RichText{}.add("What is printed next?");
  return RichText{}.add(fmt::format("What is printed next, after {}?", last));
}

RichText reason(const Examination& examination, RecordIndex line) {
  const trace::Record& print = examination.timeline().record(line);
  Sentence told = examination.say();
  if (print.job != 0)
    told.job(print.job);
  else if (print.task != 0)
    told.task(print.task);
  else
    told.say("{}", examination.timeline().run_at(line) ? "A callback" : "The program");
  return told.say(" prints it").line(" at ", print.site).say(", at ").time(line).say(".");
}

}  // namespace

std::vector<Question> next_line(const Examination& examination) {
  std::vector<Question> questions;
  const bool is_told = examination.knows_all_lines();
  if (!is_told && hangs_on_threads(examination.performance())) return questions;
  const auto prints = lines_of_story(examination.timeline());
  examination.at_each_occasion([&](const auto& occasion, const Rehearsal& before) {
    Question question = examination.question(Topic::NextLine, occasion, {});
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
    const auto tell = [&](const Rehearsal& other) {
      return line_after(examination, other, Machine::EventLoop);
    };
    if (!examination.is_certain(occasion, tell, question.answers[question.right].text)) return;
    question.text.add(asked(examination, question.record));
    question.reason = reason(examination, question.settled);
    questions.push_back(std::move(question));
  });
  return questions;
}

}  // namespace app::model::questions
