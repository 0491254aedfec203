// In what order the first lines are printed.
// Rule: few enough lines to be read aloud, and no answer that differs in the last of them alone.
#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "app/model/questions/topics.h"

namespace app::model::questions {
namespace {

constexpr std::size_t MostLines = 5;
constexpr std::size_t LongestAnswer = 100;

/// The first `count` lines, quoted; empty when there are fewer.
std::string in_order(const Timeline& timeline, const std::vector<RecordIndex>& lines,
                     std::size_t count) {
  std::string text;
  if (lines.size() < count) return text;
  for (std::size_t i = 0; i < count; ++i)
    text += fmt::format("{}\"{}\"", i == 0 ? "" : ", ",
                        timeline.trace().text(timeline.record(lines[i]).text));
  return text;
}

std::vector<RecordIndex> lines_of(const Performance& performance, Machine machine) {
  Rehearsal rehearsal(performance);
  rehearsal.run_to_end(machine);
  std::vector<RecordIndex> lines;
  if (machine != Machine::EventLoop && rehearsal.is_stuck()) return lines;
  for (const Rehearsal::Line& line : rehearsal.lines())
    lines.push_back(line.record);
  return lines;
}

/// Whether both begin with the same lines and only the last is another.
bool differ_in_the_last(const std::vector<RecordIndex>& one, const std::vector<RecordIndex>& other,
                        std::size_t count) {
  if (other.size() < count) return false;
  return std::ranges::equal(std::span(one).first(count - 1), std::span(other).first(count - 1));
}

/// How many lines can be asked for: as many as fit into an answer, but three at least.
std::size_t lines_asked(const Timeline& timeline, const std::vector<RecordIndex>& lines) {
  std::size_t count = std::min(lines.size(), MostLines);
  while (count > 3 && in_order(timeline, lines, count).size() > LongestAnswer)
    --count;
  return count;
}

/// "a" and "b" at 0.000 s, "c" at 1.000 s.
RichText reason(const Examination& examination, const std::vector<RecordIndex>& lines,
                std::size_t count) {
  const Timeline& timeline = examination.timeline();
  Sentence told = examination.say();
  for (std::size_t i = 0; i < count; ++i) {
    const bool is_last = i + 1 == count;
    told.say("\"{}\"", timeline.trace().text(timeline.record(lines[i]).text));
    const bool ends_time = is_last || timeline.time(lines[i]) != timeline.time(lines[i + 1]);
    if (ends_time) told.say(" at ").time(lines[i]);
    told.say("{}", is_last ? "." : ", ");
  }
  return told;
}

}  // namespace

std::vector<Question> line_order(const Examination& examination) {
  const Timeline& timeline = examination.timeline();
  const auto story = lines_of_story(timeline);
  if (!examination.knows_all_lines() || story.size() < 2) return {};
  const std::vector<RecordIndex> lines(story.begin(), story.end());
  const std::size_t count = lines_asked(timeline, lines);
  const std::string right = in_order(timeline, lines, count);
  if (right.size() > LongestAnswer) return {};
  const auto tell = [&](const Performance& other) {
    return in_order(timeline, lines_of(other, Machine::EventLoop), count);
  };
  if (!examination.is_certain(tell, right)) return {};
  Question question{.topic = Topic::LineOrder, .settled = lines[count - 1]};
  Answers answers(right);
  for (const Machine machine : WrongMachines) {
    const std::vector<RecordIndex> others = lines_of(examination.performance(), machine);
    const std::string order = in_order(timeline, others, count);
    if (order.size() > LongestAnswer || differ_in_the_last(lines, others, count)) continue;
    answers.add(order, machine);
  }
  if (!answers.give_to(question)) return {};
  question.text.add(count == lines.size()
                        ? "Before it runs: in what order are its lines printed?"
                        : fmt::format("Before it runs: which {} lines are printed first, in what "
                                      "order?",
                                      count));
  question.reason = reason(examination, lines, count);
  return {question};
}

}  // namespace app::model::questions
