#include "program.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "app/model/retelling.h"

namespace app::model::insights::testing {

Judged::Judged(trace::Trace recording)
    : trace_(std::make_unique<const trace::Trace>(std::move(recording))),
      timeline_(std::make_unique<const Timeline>(*trace_)),
      insights_(find(*timeline_)) {}

std::set<Topic> Judged::topics() const {
  std::set<Topic> topics;
  for (const Insight& insight : insights_)
    topics.insert(insight.topic);
  return topics;
}

const Insight& Judged::only(Topic topic) const {
  static const Insight None;
  const auto count = std::ranges::count(insights_, topic, &Insight::topic);
  EXPECT_EQ(count, 1) << topic_text(topic);
  return count == 1 ? *std::ranges::find(insights_, topic, &Insight::topic) : None;
}

Judged judged(const scenarios::Scenario& scenario, const scenarios::Settings& settings) {
  trace::Trace recording = scenarios::record(scenario, settings);
  if (scenario.python.empty()) return Judged(std::move(recording));
  return Judged(in_python(recording, scenario.python_file, scenario.python));
}

Judged judged(std::string_view scenario, const scenarios::Settings& settings) {
  return judged(*scenarios::find(scenario), settings);
}

}  // namespace app::model::insights::testing
