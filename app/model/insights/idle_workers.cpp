// Workers that waited for an item from beginning to end and never got one.
// Rule: told only where others of their kind did get some, so that they were there to share the work.
#include <algorithm>
#include <map>
#include <set>

#include "app/model/insights/checks.h"
#include "app/model/primitive_kind.h"

namespace app::model::insights {
namespace {

using trace::Kind;
using trace::TaskId;

struct Consumers {
  std::map<TaskId, RecordIndex> waited;  // its first wait
  std::map<TaskId, std::size_t> gets;
};

std::map<trace::ObjectId, Consumers> consumers(const Evidence& evidence) {
  const Timeline& timeline = evidence.timeline();
  std::map<trace::ObjectId, Consumers> all;
  for (RecordIndex n = 0; n < timeline.size(); ++n) {
    const trace::Record& record = timeline.record(n);
    if (record.kind == Kind::QueueGet) ++all[record.object].gets[record.task];
    if (record.kind != Kind::TaskSuspend) continue;
    const trace::Wait& wait = evidence.trace().wait(record.wait);
    if (wait.on == trace::WaitOn::QueueGet) all[wait.object].waited.try_emplace(record.task, n);
  }
  return all;
}

/// How long a task waited for an item.
trace::Time waited(const Evidence& evidence, TaskId task) {
  trace::Time sum = 0;
  for (const Span& span : evidence.timeline().spans(evidence.timeline().task(task)->lane))
    if (span.state == State::Waiting) sum += span.until - span.begin;
  return sum;
}

/// Who takes one item only is no worker.
bool is_in_loop(const Evidence& evidence, trace::SiteId site) {
  const CodeShape* shape = evidence.shape(site);
  const auto get = shape == nullptr ? std::nullopt : shape->statement_at(evidence.line(site));
  if (!get) return false;
  return shape->kind_of(*get) == Head::While || shape->loop_around(*get).has_value();
}

std::optional<Insight> told(const Evidence& evidence, trace::ObjectId queue,
                            const Consumers& consumers) {
  const auto coro = [&](TaskId task) {
    return evidence.trace().birth(evidence.timeline().task(task)->birth).coro;
  };
  std::set<trace::TextId> working;
  for (const auto& [task, count] : consumers.gets)
    if (evidence.is_of_program(task)) working.insert(coro(task));
  std::vector<TaskId> idle;
  std::vector<RecordIndex> records;
  for (const auto& [task, n] : consumers.waited) {
    if (!evidence.is_of_program(task) || consumers.gets.contains(task)) continue;
    if (!working.contains(coro(task)) || waited(evidence, task) < evidence.total() / 2) continue;
    idle.push_back(task);
    records.push_back(n);
  }
  if (idle.empty() || evidence.total() == 0) return std::nullopt;
  const trace::SiteId site = evidence.timeline().record(records.front()).site;
  if (!is_in_loop(evidence, site)) return std::nullopt;
  const std::size_t busy = static_cast<std::size_t>(std::ranges::count_if(
      consumers.gets, [&](const auto& each) { return coro(each.first) == coro(idle.front()); }));
  Sentence text = evidence.say();
  add_tasks(text, evidence, idle);
  text.say(" never got an item of ").object(queue);
  text.say(": {} {} enough for what was put.", busy, busy == 1 ? "worker was" : "workers were");
  return Insight{.topic = Topic::IdleWorkers,
                 .severity = Severity::Fact,
                 .sentence = text,
                 .records = std::move(records),
                 .lines = evidence.lines({site})};
}

}  // namespace

std::vector<Insight> idle_workers(const Evidence& evidence) {
  std::vector<Insight> found;
  for (const auto& [queue, each] : consumers(evidence))
    if (auto insight = told(evidence, queue, each)) found.push_back(std::move(*insight));
  return found;
}

}  // namespace app::model::insights
