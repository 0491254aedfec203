// A task that was ready for long and did not get the thread, although no single step held it.
// Rule: what a blocked loop explains is told there, and only there.
#include <algorithm>
#include <map>
#include <set>

#include "app/model/insights/checks.h"

namespace app::model::insights {
namespace {

using trace::Time;

constexpr Time Noticeable = 50'000'000;

/// Blocks that are long enough to be told of by themselves take up most of it.
bool is_explained(const Evidence& evidence, const Span& ready) {
  Time explained = 0;
  for (const Stretch& block : evidence.timeline().blocks()) {
    if (block.until - block.begin < Noticeable) continue;
    const Time overlap = std::min(block.until, ready.until) - std::max(block.begin, ready.begin);
    explained += std::max<Time>(overlap, 0);
  }
  return explained * 2 > ready.until - ready.begin;
}

/// Who had the thread meanwhile, and how many steps they made.
struct Others {
  std::size_t steps = 0;
  std::set<trace::TaskId> tasks;
};

Others others(const Evidence& evidence, const Span& ready) {
  Others found;
  for (const RunStay& run : evidence.timeline().run_stays()) {
    if (run.begin < ready.first || run.begin >= ready.end || run.task == 0) continue;
    ++found.steps;
    found.tasks.insert(run.task);
  }
  return found;
}

}  // namespace

std::vector<Insight> starvation(const Evidence& evidence) {
  const Timeline& timeline = evidence.timeline();
  const Span* longest = nullptr;
  for (const Span& span : timeline.spans()) {
    const Lane& lane = timeline.lanes()[span.lane];
    if (span.state != State::Ready || lane.kind != Lane::Kind::Task || lane.is_internal) continue;
    if (longest == nullptr || span.until - span.begin > longest->until - longest->begin)
      longest = &span;
  }
  if (longest == nullptr) return {};
  const Time time = longest->until - longest->begin;
  if (time < Noticeable || !evidence.matters(time) || is_explained(evidence, *longest)) return {};
  const Others before = others(evidence, *longest);
  if (before.steps < 2) return {};
  const trace::TaskId task = timeline.lanes()[longest->lane].id;
  Sentence text = evidence.say();
  add_task(text, evidence, task);
  text.say(" was ready for {} before it ran, from ", rounded_text(time)).time(longest->first);
  text.say(" on: {} steps of {} other {} came first.", before.steps, before.tasks.size(),
           before.tasks.size() == 1 ? "task" : "tasks");
  Insight insight{.topic = Topic::Starvation,
                  .severity = Severity::Cost,
                  .sentence = text,
                  .records = {longest->first},
                  .lines = evidence.lines({longest->site}),
                  .cost = time};
  insight.cure = evidence.say().say(
      "Many small steps add up like one long one: give part of the work to threads or processes, "
      "or "
      "let fewer tasks run at once.");
  return {std::move(insight)};
}

}  // namespace app::model::insights
