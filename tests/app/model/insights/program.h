// Scenarios and Python programs recorded for the tests of insights, and what they are told.
// Rule: what is judged is what `looparium explain` judges: a scenario told in Python.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/model/insights/insights.h"
#include "scenarios/registry.h"

namespace app::model::insights::testing {

/// A recording with its index and what is said of it.
class Judged {
 public:
  explicit Judged(trace::Trace recording);

  const Timeline& timeline() const { return *timeline_; }
  const std::vector<Insight>& insights() const { return insights_; }
  std::set<Topic> topics() const;
  /// The only insight of this topic; a failure and an empty one unless there is exactly one.
  const Insight& only(Topic topic) const;

 private:
  std::unique_ptr<const trace::Trace> trace_;
  std::unique_ptr<const Timeline> timeline_;
  std::vector<Insight> insights_;
};

Judged judged(const scenarios::Scenario& scenario, const scenarios::Settings& settings = {});
Judged judged(std::string_view scenario, const scenarios::Settings& settings = {});

}  // namespace app::model::insights::testing
