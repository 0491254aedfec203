// Gathers all that can be asked and chooses what brings out the most ideas.
// Rule: a question is put when it is the first of its kind to meet a machine; then by order.
#include "app/model/questions/questions.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

#include "app/model/questions/topics.h"

namespace app::model::questions {
namespace {

constexpr std::size_t Enough = 8;
constexpr std::size_t EnoughOfOneTopic = 2;
constexpr std::size_t AtLeast = 3;
/// A rehearsal of a longer recording takes longer than a viewer waits.
constexpr std::size_t MostOperations = 100'000;

using Ask = std::vector<Question> (*)(const Examination&);
constexpr std::array<Ask, 6> Topics{line_order, total, fault, next_step, task_state, next_line};

class Choice {
 public:
  void consider(Question&& question) {
    if (is_asked(question)) return;
    bool is_new = false;
    for (const Answer& answer : question.answers)
      if (answer.machine != Machine::EventLoop)
        is_new = met_.emplace(question.topic, answer.machine).second || is_new;
    const auto same = std::ranges::count(chosen_, question.topic, &Question::topic);
    if (is_new && chosen_.size() < Enough && static_cast<std::size_t>(same) < EnoughOfOneTopic)
      chosen_.push_back(std::move(question));
    else
      others_.push_back(std::move(question));
  }

  std::vector<Question> chosen() && {
    for (Question& other : others_)
      if (chosen_.size() < AtLeast && !is_asked(other)) chosen_.push_back(std::move(other));
    std::ranges::sort(chosen_, {}, [](const Question& question) {
      return std::pair(question.record, question.topic);
    });
    return std::move(chosen_);
  }

 private:
  /// With the same answers and settled by the same record, only at another moment.
  bool is_asked(const Question& question) const {
    return std::ranges::any_of(chosen_, [&](const Question& other) {
      return other.topic == question.topic && other.settled == question.settled &&
             std::ranges::equal(other.answers, question.answers, {}, &Answer::text, &Answer::text);
    });
  }

  std::set<std::pair<Topic, Machine>> met_;
  std::vector<Question> chosen_;
  std::vector<Question> others_;
};

}  // namespace

std::vector<Question> ask(const Timeline& timeline) {
  const auto told = performance(timeline);
  if (!told || told->records.size() > MostOperations || !tells(*told, timeline)) return {};
  const Examination examination(timeline, *told);
  Choice choice;
  for (const Ask topic : Topics)
    for (Question& question : topic(examination))
      choice.consider(std::move(question));
  return std::move(choice).chosen();
}

}  // namespace app::model::questions
