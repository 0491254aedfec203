// What every kind of question is made from: the recording, its performance, and the machines' outcomes.
// Rule: answers are gathered here, so that every question has one right one and no two that say the same.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/model/questions/question.h"
#include "app/model/questions/rehearsal.h"
#include "app/model/sentence.h"

namespace app::model::questions {

class Examination {
 public:
  Examination(const Timeline& timeline, const Performance& performance);

  const Timeline& timeline() const { return *timeline_; }
  const Performance& performance() const { return *performance_; }
  trace::TaskId task(PartIndex part) const { return performance_->parts[part].task; }
  Sentence say() const { return Sentence(*timeline_); }
  /// "Task-2 fetch(1)".
  std::string task_text(PartIndex part) const;
  /// The machines know who prints them all.
  bool knows_all_lines() const { return knows_all_lines_; }

  /// An operation worth asking about, the first of its kind at its place.
  struct Occasion {
    PartIndex part = 0;
    const Operation* operation = nullptr;
  };
  /// In order; at most a few dozen.
  const std::vector<Occasion>& occasions() const { return occasions_; }
  /// Calls `ask(occasion, before)` for each: `before` is the rehearsal as the occasion is reached.
  template <class Ask>
  void at_each_occasion(Ask ask) const {
    Rehearsal rehearsal(*performance_);
    for (const Occasion& occasion : occasions_)
      if (rehearsal.run_before(*occasion.operation)) ask(occasion, rehearsal);
  }
  /// Whether `tell(rehearsal)` is the same at the occasion however that goes which is left to chance.
  template <class Tell>
  bool is_certain(const Occasion& occasion, Tell tell, const std::string& told) const {
    const auto row = occasion.operation - performance_->parts[occasion.part].operations.data();
    return std::ranges::all_of(chances_, [&](const Performance& chance) {
      Rehearsal rehearsal(chance);
      const Part& part = chance.parts[occasion.part];
      return rehearsal.run_before(part.operations[static_cast<std::size_t>(row)]) &&
             tell(rehearsal) == told;
    });
  }
  /// The same of the whole, before it runs.
  template <class Tell>
  bool is_certain(Tell tell, const decltype(tell(std::declval<const Performance&>()))& told) const {
    return std::ranges::all_of(chances_,
                               [&](const Performance& chance) { return tell(chance) == told; });
  }
  /// A question asked there, but for its answers: "Task-1 main() has just created Task-2 work() at
  /// line 21. " and `asked`. The state of a task that awaits is not given away.
  Question question(Topic topic, const Occasion& occasion, const RichText& asked) const;

 private:
  RichText seen(Topic topic, const Occasion& occasion) const;
  /// The record that shows it.
  RecordIndex shown_at(const Occasion& occasion) const;
  bool is_occasion(PartIndex part, std::size_t row) const;
  Sentence& name(Sentence& text, PartIndex part) const;

  const Timeline* timeline_;
  const Performance* performance_;
  /// How it could have gone as well.
  std::vector<Performance> chances_;
  std::vector<Occasion> occasions_;
  bool knows_all_lines_ = false;
};

/// The answers to one question while they are gathered.
class Answers {
 public:
  explicit Answers(std::string right) { answers_.push_back({.text = std::move(right)}); }
  /// Nothing, when the answer is empty or four are enough. One that is there already is this
  /// machine's, too.
  void add(std::string text, Machine machine);
  /// Puts them into the question, in an order of their own; false when there is no wrong one.
  bool give_to(Question& question) const;

 private:
  std::vector<Answer> answers_;
};

}  // namespace app::model::questions
