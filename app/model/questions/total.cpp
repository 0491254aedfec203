// How long the whole program takes.
// Rule: the answers differ by more than a person would call the same.
#include <fmt/format.h>

#include <cstdlib>

#include "app/model/profile_words.h"
#include "app/model/questions/chance.h"
#include "app/model/questions/topics.h"
#include "app/model/words.h"

namespace app::model::questions {
namespace {

/// To three digits that count: no answer stands out by how exact it is.
trace::Time rounded(trace::Time time) {
  trace::Time unit = 1;
  while (time / unit >= 1000)
    unit *= 10;
  return (time + unit / 2) / unit * unit;
}

/// A real clock is never read to the digit.
std::string total_text(const Timeline& timeline, trace::Time time) {
  const trace::Meta& meta = timeline.trace().meta();
  if (meta.mode == "virtual" && !meta.charge) return duration_text(rounded(time));
  return fmt::format("{:.2g} s", static_cast<double>(time) / 1e9);
}

/// What the whole takes by this machine; nothing when it never comes to its end.
std::optional<trace::Time> time_by(const Performance& performance, Machine machine) {
  Rehearsal rehearsal(performance);
  rehearsal.run_to_end(machine);
  return rehearsal.is_stuck() ? std::nullopt : std::optional(rehearsal.now());
}

bool differs(const std::vector<trace::Time>& others, trace::Time time) {
  for (const trace::Time other : others)
    if (std::abs(other - time) * 20 < std::max(other, time)) return false;
  return true;
}

/// What made it as long as it was, where the story has a path through all of it.
RichText reason(const Examination& examination) {
  const Timeline& timeline = examination.timeline();
  const Profile told = profile(timeline);
  RichText why = examination.say().say("It ends at ").time(timeline.last()).say(".");
  trace::Time length = 0;
  for (const PathPart& part : told.path)
    length += part.until - part.begin;
  return length == told.total ? why.add(path_sentence(timeline, told)) : why;
}

}  // namespace

std::vector<Question> total(const Examination& examination) {
  const Timeline& timeline = examination.timeline();
  std::vector<trace::Time> times{timeline.duration()};
  const auto is_as_long = [&](const Performance& performance) {
    return !differs(times, time_by(performance, Machine::EventLoop).value_or(0));
  };
  if (hangs_on_threads(examination.performance())) return {};
  if (times.front() == 0 || !is_as_long(examination.performance()) ||
      !examination.is_certain(is_as_long, true))
    return {};
  Question question{.topic = Topic::Total, .settled = timeline.last()};
  Answers answers(total_text(timeline, times.front()));
  for (const Machine machine : WrongMachines) {
    const auto time = time_by(examination.performance(), machine);
    if (!time || !differs(times, *time)) continue;
    times.push_back(*time);
    answers.add(total_text(timeline, *time), machine);
  }
  if (!answers.give_to(question)) return {};
  question.text.add("Before it runs: how long does the whole program take?");
  question.reason = reason(examination);
  return {question};
}

}  // namespace app::model::questions
