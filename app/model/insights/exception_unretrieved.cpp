// A task or a future failed and nobody ever asked for its result.
// Rule: it is told where it failed, not where the loop noticed that nobody came; failures of one kind are
// told together.
#include <algorithm>
#include <map>
#include <tuple>

#include "app/model/insights/checks.h"

namespace app::model::insights {
namespace {

using trace::TaskId;

/// One error nobody asked for.
struct Failure {
  /// The TaskDone or FutDone; NoRecord when the recording has none.
  RecordIndex done = NoRecord;
  RecordIndex error = NoRecord;
  /// 0 for a future.
  TaskId task = 0;
};

/// Failures of tasks made at one line, of one type.
using Kind = std::tuple<trace::SiteId, trace::TextId, trace::TextId>;

Failure failure(const Evidence& evidence, RecordIndex n) {
  const trace::FutureRef fut = evidence.timeline().record(n).fut;
  const RecordIndex done = evidence.timeline().done_record(fut);
  const bool is_task = fut.is_task() && done != NoRecord;
  return {.done = done, .error = n, .task = is_task ? fut.number() : 0};
}

Kind kind_of(const Evidence& evidence, const Failure& failure) {
  const trace::TextId type = evidence.timeline().record(failure.error).exception;
  if (failure.task == 0) return {0, 0, type};
  const TaskStory* task = evidence.timeline().task(failure.task);
  return {evidence.timeline().record(task->born).site, evidence.trace().birth(task->birth).coro,
          type};
}

void say_message(Sentence& text, const Evidence& evidence, const Failure& failure) {
  const std::string_view message =
      evidence.trace().text(evidence.timeline().record(failure.done).text);
  if (!message.empty()) text.say(" ({})", message);
}

void say_one(Sentence& text, const Evidence& evidence, const Failure& failure,
             std::string_view type) {
  if (failure.task == 0) {
    text.say("A future failed with ").code(type);
  } else {
    add_task(text, evidence, failure.task);
    text.say(" failed with ").code(type);
    say_message(text, evidence, failure);
    text.say(" at ").time(failure.done);
  }
  text.say(", and nobody asked for its result: the exception is only logged.");
}

void say_several(Sentence& text, const Evidence& evidence, const std::vector<Failure>& failures,
                 std::string_view type) {
  std::vector<TaskId> tasks;
  for (const Failure& each : failures)
    if (each.task != 0) tasks.push_back(each.task);
  if (tasks.empty()) {
    text.say("{} futures", failures.size());
  } else {
    add_tasks(text, evidence, tasks);
  }
  text.say(" failed with ").code(type);
  if (!tasks.empty()) text.say(", the first at ").time(failures.front().done);
  text.say(", and nobody asked for their results: the exceptions are only logged.");
}

RichText cure(const Evidence& evidence, bool is_one) {
  Sentence text = evidence.say();
  text.say("Await {}, alone or through ", is_one ? "it" : "them").code("asyncio.gather");
  text.say(" or an ").code("asyncio.TaskGroup");
  return text.say(": then {} raised where {} awaited.",
                  is_one ? "its exception is" : "their exceptions are",
                  is_one ? "it is" : "they are");
}

Insight told(const Evidence& evidence, const std::vector<Failure>& failures) {
  const Timeline& timeline = evidence.timeline();
  const std::string_view named =
      evidence.trace().text(timeline.record(failures.front().error).exception);
  const std::string_view type = named.empty() ? "an exception" : named;
  Sentence text = evidence.say();
  if (failures.size() == 1)
    say_one(text, evidence, failures.front(), type);
  else
    say_several(text, evidence, failures, type);
  Insight insight{.topic = Topic::ExceptionUnretrieved,
                  .severity = Severity::Fault,
                  .sentence = text,
                  .cure = cure(evidence, failures.size() == 1)};
  std::vector<trace::SiteId> sites;
  for (const Failure& each : failures) {
    if (each.done != NoRecord) insight.records.push_back(each.done);
    insight.records.push_back(each.error);
    if (each.task == 0) continue;
    sites.push_back(timeline.site_at(each.task, each.done));
    sites.push_back(timeline.record(timeline.task(each.task)->born).site);
  }
  insight.lines = evidence.lines(std::move(sites));
  return insight;
}

}  // namespace

std::vector<Insight> exception_unretrieved(const Evidence& evidence) {
  std::map<Kind, std::vector<Failure>> kinds;
  for (RecordIndex n = 0; n < evidence.timeline().size(); ++n) {
    const trace::Record& record = evidence.timeline().record(n);
    if (record.kind != trace::Kind::Error) continue;
    const std::string_view message = evidence.trace().text(record.text);
    const std::string_view type = evidence.trace().text(record.exception);
    const bool ends_program = type == "SystemExit" || type == "KeyboardInterrupt";
    if (message.find("exception was never retrieved") == message.npos || ends_program) continue;
    const Failure found = failure(evidence, n);
    kinds[kind_of(evidence, found)].push_back(found);
  }
  std::vector<Insight> found;
  for (auto& [kind, failures] : kinds) {
    std::ranges::sort(failures, {}, &Failure::done);
    found.push_back(told(evidence, failures));
  }
  return found;
}

}  // namespace app::model::insights
