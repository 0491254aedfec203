// Gathers all that can be asked and chooses what tells most of this program and of the wrong ideas.
// Rule: what every program does is asked once at most; what this one alone does comes first.
#include "app/model/questions/questions.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "app/model/questions/source_text.h"
#include "app/model/questions/told.h"
#include "app/model/questions/topics.h"

namespace app::model::questions {
namespace {

constexpr std::size_t Enough = 8;
constexpr std::size_t AtLeast = 3;

using Ask = std::vector<Question> (*)(const Examination&);
constexpr std::array<Ask, 6> Topics{line_order, total, fault, next_step, task_state, next_line};

/// How much the place of a question tells of this program: what every program does is worth little.
int weight_of_wait(trace::WaitOn on) {
  using enum trace::WaitOn;
  if (on == Task || on == Gather || on == TaskGroup) return 2;
  return on == Sleep ? 3 : 7;
}

bool is_of_all(const Question& question) {
  return question.topic == Topic::LineOrder || question.topic == Topic::Total ||
         question.topic == Topic::Fault;
}

int weight(const Timeline& timeline, const Question& question) {
  if (is_of_all(question)) return 12;
  const trace::Record& record = timeline.record(question.record);
  switch (record.kind) {
    case trace::Kind::TaskSuspend:
      return weight_of_wait(timeline.trace().wait(record.wait).on);
    case trace::Kind::Push:
      return record.push_why() == trace::PushWhy::CreateTask ? 1 : 7;
    case trace::Kind::TaskDone:
      return 4;
    default:
      return 6;
  }
}

/// Takes the best of what can be asked, one after the other.
class Choice {
 public:
  explicit Choice(const Timeline& timeline) : timeline_(timeline) {}

  void consider(Question&& question) { open_.push_back(std::move(question)); }

  std::vector<Question> chosen() && {
    while (chosen_.size() < Enough && !open_.empty()) {
      const auto best = std::ranges::max_element(
          open_, {}, [this](const Question& question) { return worth(question); });
      if (worth(*best) <= 0 && chosen_.size() >= AtLeast) break;
      take(best);
    }
    std::ranges::sort(chosen_, {}, [](const Question& question) {
      return std::pair(question.record, question.topic);
    });
    return std::move(chosen_);
  }

 private:
  /// Less for what was asked before: of the kind, at the moment, at the line.
  int worth(const Question& question) const {
    int ideas = 0;
    for (const Answer& answer : question.answers)
      if (answer.machine != Machine::EventLoop)
        ideas += met_.contains({question.topic, answer.machine}) ? 1 : 4;
    int repeated = 0;
    for (const Question& other : chosen_) {
      if (other.topic == question.topic) repeated += 3;
      if (is_of_all(question) || is_of_all(other)) continue;
      if (other.record == question.record) repeated += 14;
      if (other.site != 0 && other.site == question.site) repeated += 2;
    }
    return weight(timeline_, question) + ideas - repeated;
  }

  void take(std::vector<Question>::iterator best) {
    for (const Answer& answer : best->answers)
      met_.emplace(best->topic, answer.machine);
    chosen_.push_back(std::move(*best));
    open_.erase(best);
    std::erase_if(open_, [&](const Question& other) { return is_same(other, chosen_.back()); });
  }

  /// With the same answers and settled by the same record, only at another moment.
  static bool is_same(const Question& one, const Question& other) {
    return other.topic == one.topic && other.settled == one.settled &&
           std::ranges::equal(other.answers, one.answers, {}, &Answer::text, &Answer::text);
  }

  const Timeline& timeline_;
  std::set<std::pair<Topic, Machine>> met_;
  std::vector<Question> chosen_;
  std::vector<Question> open_;
};

}  // namespace

std::vector<Question> ask(const Timeline& timeline) {
  const auto told = told_performance(timeline);
  if (!told) return {};
  const Examination examination(timeline, *told);
  Choice choice(timeline);
  for (const Ask topic : Topics)
    for (Question& question : topic(examination))
      choice.consider(std::move(question));
  std::vector<Question> questions = std::move(choice).chosen();
  SourceText source(timeline.trace());
  for (Question& question : questions)
    question.code = source.code_at(question.site);
  return questions;
}

}  // namespace app::model::questions
