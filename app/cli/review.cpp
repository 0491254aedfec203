// Sets the insights as lines of text and runs the scenario that cures them.
// Rule: one insight is one line and its advice the next, so that a line can be searched for.
#include "app/cli/review.h"

#include <fmt/format.h>

#include "app/model/insights/insights.h"
#include "app/model/words.h"
#include "scenarios/registry.h"

namespace app::cli {
namespace {

std::string insight_lines(const OpenRun& open) {
  std::string text;
  for (const auto& insight : model::insights::find(open.timeline())) {
    text += fmt::format("  {:<5}  {}\n", severity_text(insight.severity), insight.sentence.text);
    if (!insight.cure.is_empty()) text += fmt::format("         {}\n", insight.cure.text);
  }
  return text.empty() ? text : "\nInsights\n" + text;
}

}  // namespace

std::string review(const OpenRun& open) { return insight_lines(open); }

}  // namespace app::cli
