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

/// Lines whose tasks somebody found all the same, as by asyncio.all_tasks().
std::set<trace::SiteId> sites_of_awaited(const Evidence& evidence) {
  std::set<trace::SiteId> sites;
  const auto add = [&](trace::FutureRef fut) {
    const TaskStory* task = fut.is_task() ? evidence.timeline().task(fut.number()) : nullptr;
    if (task != nullptr) sites.insert(evidence.timeline().record(task->born).site);
  };
  for (const Span& span : evidence.timeline().spans()) {
    if (span.state != State::Waiting) continue;
    const trace::Wait& wait = evidence.trace().wait(span.wait);
    add(wait.fut);
    for (const trace::FutureRef target : wait.targets)
      add(target);
  }
  return sites;
}

/// Made before the loop ran: what the program is for, and the loop runs as long as it is told to.
bool is_a_first_task(const Timeline& timeline, const TaskStory& task) {
  return timeline.run_at(task.born) == nullptr;
}

using Dropped = std::map<trace::SiteId, std::vector<trace::TaskId>>;

void say_dropped(Sentence& text, const Evidence& evidence, const Dropped& dropped) {
  constexpr std::size_t Most = 3;
  std::size_t told = 0;
  for (const auto& [site, tasks] : dropped) {
    if (told == Most) break;
    if (told++ > 0) text.add("; ");
    add_tasks(text, evidence, tasks);
    text.line(", made at ", site);
  }
  if (dropped.size() > Most) text.say("; and those of {} more lines", dropped.size() - Most);
}

Insight told(const Evidence& evidence, const Dropped& dropped) {
  std::vector<RecordIndex> records;
  std::vector<trace::SiteId> sites;
  for (const auto& [site, tasks] : dropped) {
    sites.push_back(site);
    for (const trace::TaskId task : tasks)
      records.push_back(evidence.timeline().task(task)->born);
  }
  std::ranges::sort(records);
  Sentence text = evidence.say();
  say_dropped(text, evidence, dropped);
  if (dropped.size() > 1)
    text.say(". Nobody kept them: what ");
  else
    text.say(", {} kept by nobody: what ", records.size() == 1 ? "was" : "were");
  text.code("create_task").say(" returned was dropped.");
  Sentence cure = evidence.say();
  cure.say(
          "The loop holds a waiting task only weakly: it may be collected "
          "before it has ended. "
          "Keep it in a "
          "variable or a set, or start it in an ")
      .code("async with asyncio.TaskGroup()")
      .say(".");
  return {.topic = Topic::TaskNotKept,
          .severity = Severity::Fact,
          .sentence = text,
          .cure = cure,
          .records = std::move(records),
          .lines = evidence.lines(std::move(sites))};
}

}  // namespace

std::vector<Insight> task_not_kept(const Evidence& evidence) {
  const Timeline& timeline = evidence.timeline();
  if (!evidence.is_python()) return {};
  const std::set<trace::SiteId> awaited = sites_of_awaited(evidence);
  std::map<trace::SiteId, bool> is_dropped;
  Dropped dropped;
  for (const TaskStory& task : timeline.tasks()) {
    const trace::SiteId site = timeline.record(task.born).site;
    if (task.ended == NoRecord || awaited.contains(site) || !has_waited(timeline, task)) continue;
    if (timeline.record(task.ended).done_how() != trace::DoneHow::Result) continue;
    if (is_a_first_task(timeline, task)) continue;
    const auto known = is_dropped.find(site);
    const bool is = known != is_dropped.end() ? known->second : is_dropped_at(evidence, site);
    is_dropped[site] = is;
    if (is) dropped[site].push_back(task.id);
  }
  if (dropped.empty()) return {};
  return {told(evidence, dropped)};
}

}  // namespace app::model::insights
