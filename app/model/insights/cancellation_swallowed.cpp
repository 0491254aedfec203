// A task was asked to cancel, got its CancelledError, and went on as if nobody had asked.
// Rule: cleaning up and ending in the same step is no insight, nor is a request that was taken back.
#include <algorithm>

#include "app/model/insights/checks.h"

namespace app::model::insights {
namespace {

using trace::Kind;

/// What came of one request.
struct Swallowed {
  RecordIndex request = NoRecord;
  /// The Run that threw CancelledError.
  RecordIndex delivered = NoRecord;
  /// The TaskDone; NoRecord when it never ended.
  RecordIndex ended = NoRecord;
  trace::TaskId task = 0;
};

RecordIndex next_of_task(const Evidence& evidence, trace::TaskId task, RecordIndex after,
                         auto matches) {
  const auto records = evidence.timeline().records_of(task);
  for (auto at = std::ranges::upper_bound(records, after); at != records.end(); ++at)
    if (matches(evidence.timeline().record(*at))) return *at;
  return NoRecord;
}

/// It waits for its task group at this record, or its step after that is to come: up to CPython 3.12 a
/// group absorbs the request it made itself.
bool leaves_a_group(const Evidence& evidence, trace::TaskId task, RecordIndex n) {
  const Timeline& timeline = evidence.timeline();
  const Span* span = timeline.span_at(task, n);
  if (span == nullptr || (span->state != State::Waiting && span->state != State::Ready))
    return false;
  const auto records = timeline.records_of(task);
  for (auto at = std::ranges::lower_bound(records, n); at != records.begin();) {
    const trace::Record& before = timeline.record(*--at);
    if (before.kind == Kind::TaskSuspend)
      return evidence.trace().wait(before.wait).on == trace::WaitOn::TaskGroup;
  }
  return false;
}

std::optional<Swallowed> swallowed(const Evidence& evidence, RecordIndex n) {
  const Timeline& timeline = evidence.timeline();
  const trace::TaskId task = timeline.record(n).task;
  const RecordIndex run = next_of_task(
      evidence, task, n, [](const trace::Record& each) { return each.kind == Kind::Run; });
  if (run == NoRecord || timeline.record(run).run_how() != trace::RunHow::Cancel)
    return std::nullopt;
  const RecordIndex taken_back = next_of_task(
      evidence, task, n, [](const trace::Record& each) { return each.kind == Kind::TaskUncancel; });
  const RecordIndex waited = next_of_task(evidence, task, run, [](const trace::Record& each) {
    return each.kind == Kind::TaskSuspend;
  });
  if (taken_back != NoRecord || waited == NoRecord) return std::nullopt;
  if (leaves_a_group(evidence, task, n)) return std::nullopt;
  const RecordIndex ended = timeline.task(task)->ended;
  if (ended != NoRecord && timeline.record(ended).done_how() != trace::DoneHow::Result)
    return std::nullopt;
  return Swallowed{.request = n, .delivered = run, .ended = ended, .task = task};
}

Insight told(const Evidence& evidence, const Swallowed& found) {
  const Timeline& timeline = evidence.timeline();
  const trace::SiteId site = timeline.site_at(found.task, found.request);
  Sentence text = evidence.say();
  add_task(text, evidence, found.task);
  text.say(" got a request to cancel at ").time(found.request);
  const Span* span = timeline.span_at(found.task, found.request);
  if (span != nullptr && span->state == State::Waiting) text.line(" while it waited at ", site);
  text.say(", caught the ").code("CancelledError");
  trace::Time longer = evidence.total() + timeline.time(0) - timeline.time(found.delivered);
  if (found.ended != NoRecord) {
    longer = timeline.time(found.ended) - timeline.time(found.delivered);
    text.say(" and went on for {}, to return as if nobody had asked.", rounded_text(longer));
  } else {
    text.say(" and went on; it never ended.");
  }
  Sentence cure = evidence.say();
  cure.say("Clean up in ").code("finally").say(", or end the handler with ").code("raise");
  cure.say(": whoever cancels a task counts on it.");
  return {.topic = Topic::CancellationSwallowed,
          .severity = Severity::Fault,
          .sentence = text,
          .cure = cure,
          .records = {found.delivered, found.request},
          .lines = evidence.lines({site}),
          .cost = longer};
}

}  // namespace

std::vector<Insight> cancellation_swallowed(const Evidence& evidence) {
  const Timeline& timeline = evidence.timeline();
  std::vector<Insight> found;
  std::vector<trace::TaskId> told_of;
  for (RecordIndex n = 0; n < timeline.size(); ++n) {
    const trace::Record& record = timeline.record(n);
    if (record.kind != Kind::TaskCancel || record.how != 0) continue;
    if (!evidence.is_of_program(record.task) || std::ranges::count(told_of, record.task) > 0)
      continue;
    const auto one = swallowed(evidence, n);
    if (!one) continue;
    Insight insight = told(evidence, *one);
    if (!evidence.matters(insight.cost)) continue;
    told_of.push_back(record.task);
    found.push_back(std::move(insight));
  }
  return found;
}

}  // namespace app::model::insights
