// A task that only the loop knows: create_task was called and what it gave was dropped.
// Rule: told of tasks that waited and ended well; the others are told as what became of them.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "app/model/insights/checks.h"

namespace app::model::insights {
namespace {

/// The statement is the call and nothing else.
bool is_bare_call(const std::string& text) {
  constexpr std::array<std::string_view, 3> Calls{"asyncio.create_task(", "asyncio.ensure_future(",
                                                  "loop.create_task("};
  if (std::ranges::none_of(Calls, [&](auto call) { return text.starts_with(call); })) return false;
  int depth = 0;
  for (std::size_t at = text.find('('); at < text.size(); ++at) {
    if (text[at] == '(') ++depth;
    if (text[at] == ')' && --depth == 0) return text.find_first_not_of(' ', at + 1) == text.npos;
  }
  return false;
}

bool is_dropped_at(const Evidence& evidence, trace::SiteId site) {
  const CodeShape* shape = evidence.is_in_program(site) ? evidence.shape(site) : nullptr;
  const auto statement = shape == nullptr ? std::nullopt : shape->statement_at(evidence.line(site));
  return statement && is_bare_call(shape->text(*statement));
}

/// Only a task that waits can be collected: one that is ready is in the loop's hands.
bool has_waited(const Timeline& timeline, const TaskStory& task) {
  return std::ranges::any_of(timeline.spans(task.lane),
                             [](const Span& span) { return span.state == State::Waiting; });
}

/// Somebody found it all the same, as by asyncio.all_tasks().
std::set<trace::TaskId> awaited_tasks(const Evidence& evidence) {
  std::set<trace::TaskId> awaited;
  for (const Span& span : evidence.timeline().spans()) {
    if (span.state != State::Waiting) continue;
    const trace::FutureRef fut = evidence.trace().wait(span.wait).fut;
    if (fut.is_task()) awaited.insert(fut.number());
  }
  return awaited;
}

Insight told(const Evidence& evidence, trace::SiteId site,
             const std::vector<trace::TaskId>& tasks) {
  Sentence text = evidence.say();
  add_tasks(text, evidence, tasks);
  text.line(", made at ", site).say(",");
  text.say(" {} kept by nobody: what ", tasks.size() == 1 ? "was" : "were");
  text.code("create_task").say(" returned was dropped.");
  Sentence cure = evidence.say();
  cure.say(
          "The loop holds a waiting task only weakly: it may be collected before it has ended. "
          "Keep it in a "
          "variable or a set, or start it in an ")
      .code("async with asyncio.TaskGroup()")
      .say(".");
  std::vector<RecordIndex> records;
  for (const trace::TaskId task : tasks)
    records.push_back(evidence.timeline().task(task)->born);
  return {.topic = Topic::TaskNotKept,
          .severity = Severity::Fact,
          .sentence = text,
          .cure = cure,
          .records = std::move(records),
          .lines = evidence.lines({site})};
}

}  // namespace

std::vector<Insight> task_not_kept(const Evidence& evidence) {
  const Timeline& timeline = evidence.timeline();
  if (!evidence.is_python()) return {};
  const std::set<trace::TaskId> awaited = awaited_tasks(evidence);
  std::map<trace::SiteId, bool> is_dropped;
  std::map<trace::SiteId, std::vector<trace::TaskId>> dropped;
  for (const TaskStory& task : timeline.tasks()) {
    const trace::SiteId site = timeline.record(task.born).site;
    if (task.ended == NoRecord || awaited.contains(task.id) || !has_waited(timeline, task))
      continue;
    if (timeline.record(task.ended).done_how() != trace::DoneHow::Result) continue;
    const auto known = is_dropped.find(site);
    const bool is = known != is_dropped.end() ? known->second : is_dropped_at(evidence, site);
    is_dropped[site] = is;
    if (is) dropped[site].push_back(task.id);
  }
  std::vector<Insight> found;
  for (const auto& [site, tasks] : dropped)
    found.push_back(told(evidence, site, tasks));
  return found;
}

}  // namespace app::model::insights
