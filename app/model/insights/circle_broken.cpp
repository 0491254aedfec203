// Tasks that wait for each other in a circle, until a time-out, a cancellation or the end of the recording.
// Rule: told where one of them was ended by it: who gives back what it holds and tries again means to.
#include <algorithm>

#include "app/model/insights/checks.h"
#include "app/model/insights/knot.h"

namespace app::model::insights {
namespace {

using trace::TaskId;
using trace::WaitOn;
using Circle = std::vector<TaskId>;

/// A wait that only one certain task can end.
bool may_close_a_circle(const trace::Wait& wait) {
  switch (wait.on) {
    case WaitOn::Lock:
    case WaitOn::ConditionRelock:
    case WaitOn::Semaphore:
    case WaitOn::BoundedSemaphore:
    case WaitOn::Task:
    case WaitOn::Gather:
    case WaitOn::TaskGroup:
    case WaitOn::WaitFor:
      return true;
    default:
      return false;
  }
}

/// No link of the circle can be opened from outside of it: not where one of several permits is enough.
bool is_sure(const Evidence& evidence, const Knot& knot, const Circle& circle) {
  return std::ranges::all_of(circle, [&](TaskId task) {
    const Stuck& stuck = knot.stuck().at(task);
    const trace::Wait& wait = evidence.trace().wait(stuck.wait);
    const bool has_one_holder = stuck.needs.size() == 1 && stuck.kept.empty();
    return may_close_a_circle(wait) && (wait.object == 0 || has_one_holder);
  });
}

/// Whose wait ends first.
TaskId first_to_end(const Evidence& evidence, const Knot& knot, const Circle& circle) {
  return std::ranges::min(circle, {}, [&](TaskId task) {
    return evidence.timeline().span_at(task, knot.moment())->end;
  });
}

/// A task of the circle came to no good end.
bool has_victim(const Evidence& evidence, const Circle& circle) {
  return std::ranges::any_of(circle, [&](TaskId task) {
    const RecordIndex ended = evidence.timeline().task(task)->ended;
    return ended == NoRecord ||
           evidence.timeline().record(ended).done_how() != trace::DoneHow::Result;
  });
}

Insight told(const Evidence& evidence, const Knot& knot, const Circle& circle) {
  const Timeline& timeline = evidence.timeline();
  Sentence text = evidence.say();
  say_circle(text, evidence, knot, circle);
  text.say(". {} could{} go on", none_of(circle.size()), circle.size() == 1 ? " not" : "");
  Insight insight{.topic = Topic::Deadlock,
                  .severity = Severity::Fault,
                  .cure = circle_cure(evidence, knot, circle)};
  std::vector<trace::SiteId> sites;
  for (const TaskId task : circle) {
    insight.records.push_back(knot.stuck().at(task).suspend);
    sites.push_back(knot.stuck().at(task).site);
  }
  const TaskId first = first_to_end(evidence, knot, circle);
  const RecordIndex end = timeline.span_at(first, knot.moment())->end;
  if (end < timeline.size()) {
    const bool is_time_out =
        evidence.trace().wait(knot.stuck().at(first).wait).on == WaitOn::WaitFor;
    text.say(" until ").time(end).add(is_time_out ? ", when the time of " : ", when ");
    circle.size() == 1 ? text.add("it") : text.task(first);
    text.add(is_time_out ? " was up" : " was cancelled");
    insight.records.push_back(end);
  }
  insight.sentence = text.say(".");
  insight.lines = evidence.lines(std::move(sites));
  return insight;
}

}  // namespace

std::vector<Insight> circle_broken(const Evidence& evidence) {
  const Timeline& timeline = evidence.timeline();
  if (timeline.deadlock() != NoRecord) return {};
  std::vector<Insight> found;
  std::set<Circle> told_of;
  for (const Span& span : timeline.spans()) {
    const trace::Record& record = timeline.record(span.first);
    if (span.state != State::Waiting || record.kind != trace::Kind::TaskSuspend ||
        !may_close_a_circle(evidence.trace().wait(span.wait)))
      continue;
    const Knot knot(evidence, span.first, {record.task});
    const Circle circle = knot.circle_through(record.task);
    if (circle.empty() || !is_sure(evidence, knot, circle) || !has_victim(evidence, circle))
      continue;
    Circle members = circle;
    std::ranges::sort(members);
    if (told_of.insert(std::move(members)).second) found.push_back(told(evidence, knot, circle));
  }
  return found;
}

}  // namespace app::model::insights
