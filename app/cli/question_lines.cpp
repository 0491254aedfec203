// Questions are numbered, answers have letters.
// Rule: a wrong answer is told with the idea it comes from; what is so instead is told once.
#include "app/cli/question_lines.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/model/questions/questions.h"
#include "app/model/words.h"

namespace app::cli {
namespace {

using model::questions::Answer;
using model::questions::Question;

char letter(std::size_t row) { return static_cast<char>('A' + row); }

/// Where it is asked: "Moment 5, 0.000 s."; nothing for what is asked before the program runs.
std::string place(const OpenRun& open, const Question& question) {
  if (question.record == 0) return {};
  const auto moment = open.moments().index_of(model::Detail::Queue, question.record) + 1;
  return fmt::format("Moment {}, {}. ", moment,
                     model::time_text(open.timeline().time(question.record)));
}

std::string asked(const OpenRun& open, const Question& question, std::size_t number) {
  std::string text = fmt::format("{}. {}{}\n", number, place(open, question), question.text.text);
  if (!question.code.empty()) text += fmt::format("\n      {}\n\n", question.code);
  for (std::size_t row = 0; row < question.answers.size(); ++row)
    text += fmt::format("   {}  {}\n", letter(row), question.answers[row].text);
  return text + "\n";
}

/// "await always switches", or two of them.
std::string ideas(const Answer& answer) {
  if (answer.also == model::questions::Machine::EventLoop) return std::string(idea(answer.machine));
  return fmt::format("{}, or that {}", idea(answer.machine), idea(answer.also));
}

std::string answered(const Question& question, std::size_t number) {
  std::string text =
      fmt::format("{}. {}. {}\n", number, letter(question.right), question.reason.text);
  for (std::size_t row = 0; row < question.answers.size(); ++row) {
    if (row == question.right) continue;
    text += fmt::format("   {}  follows from the idea that {}.\n", letter(row),
                        ideas(question.answers[row]));
  }
  return text;
}

/// What is so instead, once for each wrong idea among the answers.
std::string truths(const std::vector<Question>& questions) {
  std::string text = "\nThe wrong ideas\n\n";
  for (const auto machine : model::questions::WrongMachines) {
    const bool is_met = std::ranges::any_of(questions, [machine](const Question& question) {
      return std::ranges::any_of(question.answers, [machine](const Answer& answer) {
        return answer.machine == machine || answer.also == machine;
      });
    });
    if (is_met) text += fmt::format("- \"{}\": no. {}\n", idea(machine), truth(machine));
  }
  return text;
}

}  // namespace

std::string question_lines(const OpenRun& open) {
  const auto questions = model::questions::ask(open.timeline());
  if (questions.empty()) return "Nothing to ask of this recording.\n";
  std::string text = fmt::format("{}\n\n", open.title());
  for (std::size_t i = 0; i < questions.size(); ++i)
    text += asked(open, questions[i], i + 1);
  text += "Answers\n\n";
  for (std::size_t i = 0; i < questions.size(); ++i)
    text += answered(questions[i], i + 1);
  return text + truths(questions);
}

}  // namespace app::cli
