// The words for topics and severities.
// Rule: as a heading or a label would say them.
#include "app/model/insights/insight.h"

#include <array>

namespace app::model::insights {

std::string_view topic_text(Topic topic) {
  constexpr std::array<std::string_view, TopicCount> Words{"never awaited",
                                                           "exception never retrieved",
                                                           "deadlock",
                                                           "task left behind",
                                                           "cancellation swallowed",
                                                           "update lost",
                                                           "check, then act",
                                                           "loop blocked",
                                                           "computing not counted",
                                                           "awaits in turn",
                                                           "lock across an await",
                                                           "not shared",
                                                           "threads in turn",
                                                           "polling",
                                                           "queue grows",
                                                           "ready, not running",
                                                           "idle workers",
                                                           "semaphore never fills",
                                                           "semaphore lets one through",
                                                           "task not kept"};
  return Words[static_cast<std::size_t>(topic)];
}

std::string_view severity_text(Severity severity) {
  constexpr std::array<std::string_view, 3> Words{"fault", "cost", "fact"};
  return Words[static_cast<std::size_t>(severity)];
}

}  // namespace app::model::insights
