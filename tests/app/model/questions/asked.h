// Scenarios and sample recordings with the questions they ask.
// Rule: what is asked is what `looparium explain --questions` asks: a scenario told in Python.
#pragma once

#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/model/questions/questions.h"
#include "app/model/retelling.h"
#include "engine/trace/read_trace.h"
#include "scenarios/registry.h"

namespace app::model::questions::testing {

class Asked {
 public:
  explicit Asked(trace::Trace recording)
      : trace_(std::make_unique<const trace::Trace>(std::move(recording))),
        timeline_(std::make_unique<const Timeline>(*trace_)),
        questions_(ask(*timeline_)) {}

  const Timeline& timeline() const { return *timeline_; }
  const std::vector<Question>& questions() const { return questions_; }
  /// The first of its topic with a wrong answer by this machine, or null.
  const Question* find(Topic topic, Machine machine) const {
    for (const Question& question : questions_)
      for (const Answer& answer : question.answers)
        if (question.topic == topic && answer.machine == machine) return &question;
    return nullptr;
  }

 private:
  std::unique_ptr<const trace::Trace> trace_;
  std::unique_ptr<const Timeline> timeline_;
  std::vector<Question> questions_;
};

inline Asked asked(const scenarios::Scenario& scenario) {
  const trace::Trace recording = scenarios::record(scenario, {});
  return Asked(in_python(recording, scenario.python_file, scenario.python));
}

inline Asked asked(std::string_view scenario) { return asked(*scenarios::find(scenario)); }

/// A recording of tests/app/model.
inline Asked asked_of_sample(const std::string& name) {
  std::ifstream file(LOOPARIUM_SOURCE_DIR "/tests/app/model/" + name + ".jsonl");
  return Asked(engine::trace::read_trace(std::string{std::istreambuf_iterator<char>(file), {}}));
}

/// The answer by this machine; empty when there is none.
inline std::string answer_by(const Question& question, Machine machine) {
  for (const Answer& answer : question.answers)
    if (answer.machine == machine) return answer.text;
  return {};
}

}  // namespace app::model::questions::testing
